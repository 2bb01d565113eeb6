/** Only what our charts use: this module is a chunk of its own, fetched with the first chart. */
import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([CustomChart, LineChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export const { init } = echarts;
