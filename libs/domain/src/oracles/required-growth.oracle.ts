/**
 * Cases of the published rule for required growth, and one mean over series: code; baseline; year; latest; year;
 * direction; target; year; limit; measure; its value; limit factor; score; word.
 * Source: Statistics Canada, Canadian Indicator Framework, build of the Open SDG site (cif-data-donnees-cic, commit
 * 0004afd). Statistics Canada Open Licence.
 * Made by `oracles/make-oracles.mjs`.
 */
export const requiredGrowthCases = `
1-1-1;14.5;2015;10.2;2023;-1;7.25;2030;;R;0.9525901792032172;;2.5185563910306596;substantial
11-3-1;63;2005;74;2020;1;85;2030;;R;0.8949392974311927;;2.106761907621266;moderate
11-6-1;699;2014;683.4;2022;-1;490;2030;;R;0.12830416881599752;;-1.9653950197943832;limited
11-1-1;26866;2016;36058;2024;-1;13433;2028;;R;-0.6675781357974336;;-5;deterioration
15-5-1;70;2015;68;2021;-1;100;2030;;R;0.20028868698657923;;5;target_achieved
1-2-1;66.6;2016;71.4;2023;1;;;100;v;0.009991483690946268;0.835477394946901;1.739752850099936;moderate
16-1-1;79;2021;79;2022;1;;;100;v;0;;-2.5;limited
1-3-1;178.8;2015;171.9;2024;-1;;;;v;0.004363225612730504;;-0.3183871936347482;limited
10-2-1;3.8;2015;11.9;2024;-1;;;;v;-0.1352325064900486;;-5;deterioration
`;

export const requiredGrowthMeans = `
3-5-1;1.7703341529044656,5;3.385167076452233;substantial
`;
