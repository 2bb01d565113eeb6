/**
 * Published progress of the Canadian Indicator Framework. Series: indicator; series; direction; base year; base value;
 * current year; current value; target year; target; limit; measure; score; status. Indicators: code; number of series;
 * score; status.
 * Source: Statistics Canada, cif-data-donnees-cic, commit d38e805, 2026-07-23. Statistics Canada Open Licence.
 * Made by `oracles/make-oracles.mjs`.
 */
export const canadaSeries = `
1-1-1;1-1-1;negative;2015;14.5;2023;10.4;2030;7.25;;0.9010899546976208;2.1506954374096354;moderate_progress
1-2-1;1-2-1;positive;2016;66.6;2023;71.4;2030;;100;0.009991483690946268;1.739752850099936;moderate_progress
1-3-1;1-3-1;negative;2015;178.8;2025;173.3;2030;;;0.003119490847657058;-0.9402545761714709;limited_progress
1-4-1;1-4-1;positive;2015;70900.0;2024;75500.0;2030;;;0.007009141261789864;0.502285315447466;moderate_progress
10-1-1;10-1-1;negative;2015;0.314;2024;0.305;2030;;;0.0032260306225402324;-0.8869846887298838;limited_progress
10-2-1;10-2-1;negative;2015;3.8;2024;11.9;2030;;;-0.1352325064900486;-5.0;deterioration
11-1-1;11-1-1 / Number of shelter users experiencing chronic homelessness / Number;negative;2016;26866.0;2024;36058.0;2028;13433.0;;-0.6675781357974336;-5.0;deterioration
11-2-1;11-2-1;negative;2018;11.3;2022;11.6;2030;;;-0.006572095158251079;-3.321511894781385;deterioration
11-3-1;11-3-1;positive;2005;63.0;2020;74.0;2030;85.0;;0.8949392974311927;2.106761907621266;moderate_progress
11-4-1;11-4-1;positive;2023;75.3;2024;74.6;2030;;100;-0.009296148738379806;-3.6620185922974757;deterioration
11-5-1;11-5-1;positive;2016;19.3;2021;13.9;2030;22.0;;-6.76154243963871;-5.0;deterioration
11-6-1;11-6-1;negative;2014;699.0;2024;666.6;2030;490.0;;0.21562879968968102;-1.601539480333006;limited_progress
11-7-1;11-7-1 / Aged 12 to 17 years;positive;2015;83.8;2022;77.7;2030;;100;-0.010738744969960967;-3.842343121245121;deterioration
11-7-1;11-7-1 / Aged 18 years and older;positive;2015;66.7;2024;61.1;2030;;100;-0.009696360492279066;-3.7120450615348832;deterioration
12-1-1;12-1-1;positive;2015;0.37;2025;9.53;2030;60.0;;0.9504069883014249;2.502962076738248;substantial_progress
12-2-1;12-2-1 / Canada / Total, industries / None / None / Total, environmental protection activities;positive;2018;90.3;2023;86.4;2030;;;-0.008791087342664095;-3.598885917833012;deterioration
12-2-1;12-2-1 / Canada / Total, industries / None / Total, resource management activities / None;positive;2018;18.1;2023;13.0;2030;;;-0.06404933868300078;-5.0;deterioration
12-2-1;12-2-1 / Canada / Total, industries / Reported using one or more environmental management practices / None / None;positive;2018;40.7;2023;36.5;2030;;;-0.02154762657105258;-5.0;deterioration
12-3-1;12-3-1;positive;2018;224.964704409885;2024;208.272562607894;2030;;;-0.012767116904636056;-4.095889613079507;deterioration
12-4-1;12-4-1;negative;2015;1.43;2022;1.43;2030;;;-0.0;-2.5;limited_progress
13-2-1;13-2-1;negative;2015;8.0;2024;46.0;2030;;;-0.21452801879345396;-5.0;deterioration
13-3-1;13-3-1 / Canada / Active transportation assets / All municipalities;positive;2022;18.41;2022;18.41;2030;;100;;;not_available
13-3-1;13-3-1 / Canada / Bridges and tunnels / All municipalities;positive;2016;28.45;2022;41.03;2030;;100;0.06292643403829179;5.0;substantial_progress
13-3-1;13-3-1 / Canada / Culture, recreation and sports facilities / All municipalities;positive;2016;22.03;2022;27.59;2030;;100;0.038220342162160525;5.0;substantial_progress
13-3-1;13-3-1 / Canada / Potable water assets / All municipalities;positive;2016;29.45;2022;41.26;2030;;100;0.05780915347337956;5.0;substantial_progress
13-3-1;13-3-1 / Canada / Public transit assets / All municipalities;positive;2016;17.12;2022;30.98;2030;;100;0.10389968355278034;5.0;substantial_progress
13-3-1;13-3-1 / Canada / Roads / All municipalities;positive;2016;40.06;2022;39.46;2030;;100;-0.0025119779636930684;-2.8139972454616338;deterioration
13-3-1;13-3-1 / Canada / Shelters and homeless services assets / All municipalities;positive;2015;;;;2030;;100;;;not_available
13-3-1;13-3-1 / Canada / Social and affordable housing / All municipalities;positive;2016;13.7;2016;13.7;2030;;100;;;not_available
13-3-1;13-3-1 / Canada / Solid waste assets / All municipalities;positive;2016;15.27;2022;28.0;2030;;100;0.10633461050855808;5.0;substantial_progress
13-3-1;13-3-1 / Canada / Stormwater assets / All municipalities;positive;2016;51.11;2022;47.37;2030;;100;-0.012585310159951346;-4.0731637699939185;deterioration
13-3-1;13-3-1 / Canada / Wastewater assets / All municipalities;positive;2016;35.37;2022;42.81;2030;;100;0.03232955551671002;5.0;substantial_progress
13-4-1;13-4-1;positive;2018;895.7;2024;2196.5;2030;;;0.16125636000158572;5.0;substantial_progress
14-1-1;14-1-1;positive;2015;0.9;2024;15.5;2030;30.0;;1.412414035287888;5.0;substantial_progress
14-2-1;14-2-1 / Percentage;positive;2015;68.5534591194968;2023;46.7336683417085;2026;55.0;;-2.3587220377696703;-5.0;deterioration
15-1-1;15-1-1;positive;2015;79.82;2020;80.0;2030;;100;0.0004506085041826591;-2.1437311547039553;limited_progress
15-2-1;15-2-1;positive;2019;42.0;2024;40.0;2026;60.0;;-0.18576295071190677;-3.274018486731302;deterioration
15-3-1;15-3-1 / By species group;positive;2015;0.9339;2018;0.9257;2030;;;-0.00293540260362235;-2.8669253254527938;deterioration
15-4-1;15-4-1;positive;2015;10.1;2023;13.7;2030;30.0;;0.5160064971944834;-0.34995572813974585;limited_progress
15-5-1;15-5-1;negative;2015;70.0;2023;55.0;2030;100.0;;1.2340549664701979;5.0;target_achieved
16-1-1;16-1-1;positive;2021;79.0;2022;79.0;2030;;100;0.0;-2.5;limited_progress
16-2-1;16-2-1;negative;2015;1070.26;2024;1433.46;2030;;;-0.0329982532411468;-5.0;deterioration
16-3-1;16-3-1;negative;2015;55.6;2024;225.1;2030;;;-0.1680941688646147;-5.0;deterioration
16-4-1;16-4-1 / Canada / Total cases / Less than or equal to 3 months;positive;2015;71.32;2024;55.71;2030;;;-0.027073119045431082;-5.0;deterioration
16-5-1;16-5-1 / Adult criminal courts;negative;2015;126.0;2023;189.0;2030;;;-0.05198950550864412;-5.0;deterioration
16-6-1;16-6-1;negative;2015;87.93;2023;77.78;2030;;;0.015215151249107883;2.6075756245539417;substantial_progress
16-7-1;16-7-1;positive;2019;41.0;2019;41.0;2030;;100;;;not_available
17-1-1;17-1-1;positive;2016;86.2795833333333;2024;92.35875;2030;;100;0.008547253218384565;3.8907192806023563;substantial_progress
17-2-1;17-2-1;positive;2018;6600.0;2023;16000.0;2030;;;0.19375501594352174;5.0;substantial_progress
17-3-1;17-3-1;positive;2015;1003.855;2023;1654.662;2030;;;0.06446108352601376;5.0;substantial_progress
2-1-1;2-1-1;negative;2018;11.7;2024;18.4;2030;;;-0.07838041926560968;-5.0;deterioration
2-2-1;2-2-1;positive;2016;66.0;2021;64.0;2030;71.0;;-1.1731882600976888;-5.0;deterioration
3-1-1;3-1-1;positive;2015;31.5;2023;21.6;2030;;100;-0.04606694112762422;-5.0;deterioration
3-10-1;3-10-1 / Cancer;negative;2015;590.5;2022;563.1;2030;;;0.006764503240488051;0.4411258101220128;moderate_progress
3-10-1;3-10-1 / Chronic obstructive pulmonary disease;negative;2015;825.0;2022;554.0;2030;;;0.05530049450147401;5.0;substantial_progress
3-10-1;3-10-1 / Creutzfeldt-Jakob;negative;2015;0.15;2022;0.23;2030;;;-0.06296633673656449;-5.0;deterioration
3-10-1;3-10-1 / Dementia, including Alzheimer's disease;negative;2015;1463.0;2022;1411.0;2030;;;0.005156722387535284;0.03918059688382103;moderate_progress
3-10-1;3-10-1 / Diabetes;negative;2015;619.0;2022;686.0;2030;;;-0.014790071512168712;-4.348758939021089;deterioration
3-10-1;3-10-1 / HIV and AIDS;negative;2015;4.9;2023;6.1;2030;;;-0.02776001954452001;-5.0;deterioration
3-10-1;3-10-1 / Hypertension;negative;2015;2049.0;2022;2062.0;2030;;;-0.000903910615186243;-2.61298882689828;deterioration
3-10-1;3-10-1 / Ischemic heart disease;negative;2015;630.0;2022;553.0;2030;;;0.01845077808371265;4.2253890418563245;substantial_progress
3-10-1;3-10-1 / Salmonella;negative;2015;21.7;2022;11.62;2030;;;0.08536148601226978;5.0;substantial_progress
3-10-1;3-10-1 / Tuberculosis;negative;2015;4.6;2022;5.06;2030;;;-0.013708856295468141;-4.213607036933517;deterioration
3-11-1;3-11-1 / All ages / Both sexes / Accidents (unintentional injuries);negative;2015;34.0;2024;49.5;2030;;;-0.04261781758288907;-5.0;deterioration
3-11-1;3-11-1 / All ages / Both sexes / Alzheimer's disease;negative;2015;18.5;2024;12.8;2030;;;0.04009894001862979;5.0;substantial_progress
3-11-1;3-11-1 / All ages / Both sexes / Cerebrovascular diseases;negative;2015;38.7;2024;33.2;2030;;;0.01688796379260038;3.4439818963001905;substantial_progress
3-11-1;3-11-1 / All ages / Both sexes / Chronic liver disease and cirrhosis;negative;2015;8.9;2024;11.2;2030;;;-0.02586922534915681;-5.0;deterioration
3-11-1;3-11-1 / All ages / Both sexes / Chronic lower respiratory diseases;negative;2015;35.2;2024;32.0;2030;;;0.010534143136259333;1.3835357840648332;moderate_progress
3-11-1;3-11-1 / All ages / Both sexes / Diabetes mellitus;negative;2015;20.1;2024;16.7;2030;;;0.020379592597534968;5.0;substantial_progress
3-11-1;3-11-1 / All ages / Both sexes / Diseases of heart;negative;2015;144.6;2024;140.5;2030;;;0.00319087839766663;-0.904560801166685;limited_progress
3-11-1;3-11-1 / All ages / Both sexes / Influenza and pneumonia;negative;2015;21.4;2024;18.6;2030;;;0.015460281535237819;2.7301407676189093;substantial_progress
3-11-1;3-11-1 / All ages / Both sexes / Intentional self-harm (suicide);negative;2015;12.6;2024;9.3;2030;;;0.03317956189225035;5.0;substantial_progress
3-11-1;3-11-1 / All ages / Both sexes / Malignant neoplasms;negative;2015;215.9;2024;207.4;2030;;;0.004452949614101143;-0.2735251929494287;limited_progress
3-12-1;3-12-1;negative;2015;184.4;2023;231.9;2030;0.1;;-0.07371746216108555;-2.807158549586595;deterioration
3-13-1;3-13-1;negative;2016;7.8;2025;13.5;2028;10.0;;-3.0040533889075847;-5.0;deterioration
3-14-1;3-14-1;negative;2015;18.8;2024;11.1;2035;5.0;;0.8874610697051454;2.0533456747968826;moderate_progress
3-15-1;3-15-1;negative;2018;5.1;2024;8.8;2030;;;-0.09517977764749186;-5.0;deterioration
3-2-1;3-2-1;negative;2019;13.2;2019;13.2;2025;10.0;;;;not_available
3-3-1;3-3-1;negative;2011;23.8;2024;29.9;2030;;;-0.017706698829890177;-4.713337353736272;deterioration
3-4-1;3-4-1;negative;2015;8.1;2024;6.8;2025;8.0;;15.505871214397729;5.0;target_achieved
3-5-1;3-5-1 / Both sexes / Ages 18 to 64;positive;2015;45.2;2024;50.2;2030;;100;0.011725762907919934;1.7703341529044656;moderate_progress
3-5-1;3-5-1 / Both sexes / Ages 5 to 17;positive;2015;37.6;2019;43.9;2030;;100;0.03948725487818483;5.0;substantial_progress
3-6-1;3-6-1;positive;2015;92.8;2024;83.6;2030;;100;-0.011533322032370674;-3.941665254046334;deterioration
3-7-1;3-7-1;positive;2015;61.1;2024;52.0;2030;;100;-0.01775909807075493;-4.719887258844366;deterioration
3-8-1;3-8-1;positive;2015;72.0;2024;53.7;2030;;100;-0.03205855062943841;-5.0;deterioration
3-9-1;3-9-1 / Diphtheria / Recommended vaccines for 2-year-old children / Canada / Total - Gender;positive;2015;76.9;2021;77.1;2025;95.0;;0.020269306498664433;-2.415543880612015;limited_progress
3-9-1;3-9-1 / Diphtheria / Recommended vaccines for 7-year-old children / Canada / Total - Gender;positive;2015;74.6;2021;71.9;2025;95.0;;-0.2503333723340373;-3.543064062504233;deterioration
3-9-1;3-9-1 / Diphtheria, Tetanus, acellular Pertussi... / Recommended vaccines for 17-year-old chi... / Canada / Total - Gender;positive;2017;89.3;2021;92.8;2025;90.0;;9.89004807601919;5.0;target_achieved
3-9-1;3-9-1 / Hepatitis B / Recommended vaccines for 14-year-old children / Canada / Total - Gender;positive;2017;83.1;2021;89.0;2025;90.0;;1.7260414193640878;5.0;substantial_progress
3-9-1;3-9-1 / Hepatitis B / Recommended vaccines for 2-year-old children / Canada / Total - Gender;positive;2015;69.2;2021;82.6;2025;95.0;;0.9299875425576409;2.357108017734973;moderate_progress
3-9-1;3-9-1 / Human Papillomavirus (HPV) / Recommended vaccines for 14-year-old children / Canada / Total - Gender;positive;2019;80.2;2021;84.0;2025;90.0;;1.2070325634661578;4.336012897582419;substantial_progress
3-9-1;3-9-1 / Meningococcal type C / Recommended vaccines for 17-year-old children / Canada / Total - Gender;positive;2019;89.3;2021;89.0;2025;90.0;;-1.2909924104749682;-5.0;deterioration
3-9-1;3-9-1 / Meningococcal type C / Recommended vaccines for 2-year-old children / Canada / Total - Gender;positive;2015;87.8;2021;90.5;2025;95.0;;0.6395836985040276;0.282782400044419;moderate_progress
3-9-1;3-9-1 / Mumps / Recommended vaccines for 2-year-old children / Canada / Total - Gender;positive;2015;88.9;2021;91.5;2025;95.0;;0.7232858727727359;0.8806586606283755;moderate_progress
3-9-1;3-9-1 / Mumps / Recommended vaccines for 7-year-old children / Canada / Total - Gender;positive;2015;86.2;2021;79.5;2025;95.0;;-1.3713049632952559;-5.0;deterioration
3-9-1;3-9-1 / Pneumococcal / Recommended vaccines for 2-year-old children / Canada / Total - Gender;positive;2015;80.3;2021;85.1;2025;95.0;;0.5735447253566258;-0.11021119285654724;limited_progress
3-9-1;3-9-1 / Polio / Recommended vaccines for 2-year-old children / Canada / Total - Gender;positive;2015;91.2;2021;91.8;2025;95.0;;0.26732331867157816;-1.3861439280911354;limited_progress
3-9-1;3-9-1 / Polio / Recommended vaccines for 7-year-old children / Canada / Total - Gender;positive;2015;90.2;2021;87.3;2025;95.0;;-1.0449151239449763;-5.0;deterioration
3-9-1;3-9-1 / Varicella / Recommended vaccines for 2-year-old children / Canada / Total - Gender;positive;2017;82.9;2021;87.5;2025;95.0;;0.7913615937783701;1.36691672819952;moderate_progress
4-1-1;4-1-1;positive;2016;79.3;2021;81.954805055328;2030;;100;0.006607696899221471;1.3194330745388791;moderate_progress
4-2-1;4-2-1;positive;2015;55.0;2025;64.0;2030;;100;0.015270408992566153;3.212911287825454;substantial_progress
4-3-1;4-3-1;positive;2019;59.9;2025;57.7;2030;;100;-0.006217148322208654;-3.277143540276082;deterioration
5-1-1;5-1-1 / Intimate partner / Women;negative;2018;1.2;2018;1.2;2030;;;;;not_available
5-2-1;5-2-1;negative;2018;12.1;2018;12.1;2026;11.495;;;;not_available
5-3-1;5-3-1 / All management occupations;positive;2015;34.8;2025;36.8;2030;;100;0.005603688090563219;0.16395511480401614;moderate_progress
5-3-1;5-3-1 / Chiefs in First Nation communities;positive;2015;19.5;2019;18.5;2030;;100;-0.013074706975541028;-4.134338371942628;deterioration
5-3-1;5-3-1 / Federally appointed judges;positive;2021;43.8;2023;46.7;2030;;100;0.03257447463226626;5.0;substantial_progress
5-3-1;5-3-1 / First Nations council members;positive;2015;30.5;2019;27.4;2030;;100;-0.026440092262010606;-5.0;deterioration
5-3-1;5-3-1 / Members of federal Cabinet;positive;2015;30.8;2023;48.7;2030;;100;0.05894226054623486;5.0;substantial_progress
5-3-1;5-3-1 / Members of national Parliament;positive;2015;25.3;2023;30.6;2030;;100;0.024059316954602394;5.0;substantial_progress
5-4-1;5-4-1 / Canada / Total, unpaid work activities / Total, 15 years and over / Total, all persons;negative;2015;1.5;2022;1.42592592592593;2030;1.0;;0.27030361471600933;-1.373725928562804;limited_progress
5-5-1;5-5-1;positive;2015;0.83;2025;0.87;2030;;;0.004717845237665053;-0.1410773811674737;limited_progress
6-1-1;6-1-1;negative;2015;103.0;2023;29.0;2030;0.1;;0.3956861571147466;-0.8512944891499856;limited_progress
6-2-1;6-2-1;negative;2016;4.1;2022;4.2;2030;;;-0.004024334571181898;-3.003041821397737;deterioration
6-3-1;6-3-1 / Total water use / Cubic metres;negative;2015;35913582.0;2021;36127599.0;2030;;;-0.000990746439428536;-2.6238433049285668;deterioration
6-5-1;6-5-1;positive;2016;78.2;2024;71.1;2030;85.0;;-1.9799265407780686;-5.0;deterioration
6-6-1;6-6-1;positive;2016;77.0;2024;77.7;2040;100.0;;0.10336979304555655;-2.0692890833170794;limited_progress
7-2-1;7-2-1;positive;2015;81.444;2025;78.398;2030;90.0;;-0.5693758628116666;-4.872418407577371;deterioration
7-3-1;7-3-1;negative;2015;0.23;2024;0.21;2030;;;0.010057061463150552;1.264265365787638;moderate_progress
8-1-1;8-1-1;negative;2015;7.0;2025;6.8;2030;;;0.002894556357509903;-1.0527218212450484;limited_progress
8-2-1;8-2-1;positive;2015;61.4;2025;60.8;2030;;100;-0.000981522609353691;-2.622690326169211;deterioration
8-3-1;8-3-1;negative;2015;13.0;2025;12.0;2030;;;0.007972321891407952;0.743080472851988;moderate_progress
8-4-1;8-4-1;negative;2015;26.5;2025;18.41;2030;;;0.035769662670696145;5.0;substantial_progress
8-5-1;8-5-1;positive;2015;57591.0;2024;59529.0;2030;;;0.003684246130864821;-0.6578769345675894;limited_progress
8-6-1;8-6-1;positive;2015;195772.0;2024;224062.0;2026;244715.0;;0.7373232716587212;0.9809263971310793;moderate_progress
9-1-1;9-1-1;positive;2017;56.9;2020;46.5;2030;;100;-0.0650675604902875;-5.0;deterioration
9-2-1;9-2-1;positive;2015;1.7;2023;1.8;2030;;;0.007170386722810784;0.5425966807026961;moderate_progress
9-3-1;9-3-1;positive;2016;84.3;2024;96.4;2030;100.0;;1.3774677382210436;5.0;substantial_progress
9-4-1;9-4-1;positive;2015;97.4;2022;99.7;2030;;100;0.003339774133456208;5.0;substantial_progress
9-5-1;9-5-1;negative;2015;0.24;2025;0.153;2030;;;0.04402173370954321;5.0;substantial_progress
9-6-1;9-6-1;positive;2015;666.0;2026;15974.0;2030;37929.0;;1.0828341757518625;3.4488762339779786;substantial_progress
9-7-1;9-7-1;positive;2015;58.2;2025;59.5;2030;50.0;;0.21954929987292612;5.0;target_achieved
`;

export const canadaIndicators = `
1-1-1;1;2.1506954374096354;moderate_progress
1-2-1;1;1.739752850099936;moderate_progress
1-3-1;1;-0.9402545761714709;limited_progress
1-4-1;1;0.502285315447466;moderate_progress
10-1-1;1;-0.8869846887298838;limited_progress
10-2-1;1;-5.0;deterioration
11-1-1;1;-5.0;deterioration
11-2-1;1;-3.321511894781385;deterioration
11-3-1;1;2.106761907621266;moderate_progress
11-4-1;1;-3.6620185922974757;deterioration
11-5-1;1;-5.0;deterioration
11-6-1;1;-1.601539480333006;limited_progress
11-7-1;2;-3.777194091390002;deterioration
12-1-1;1;2.502962076738248;substantial_progress
12-2-1;3;-4.532961972611004;deterioration
12-3-1;1;-4.095889613079507;deterioration
12-4-1;1;-2.5;limited_progress
13-1-1;0;;not_available_manual
13-2-1;1;-5.0;deterioration
13-3-1;11;2.8891048730680557;substantial_progress
13-4-1;1;5.0;substantial_progress
14-1-1;1;5.0;substantial_progress
14-2-1;1;-5.0;deterioration
15-1-1;1;-2.1437311547039553;limited_progress
15-2-1;1;-3.274018486731302;deterioration
15-3-1;1;-2.8669253254527938;deterioration
15-4-1;1;-0.34995572813974585;limited_progress
15-5-1;1;5.0;target_achieved
15-6-1;0;;not_available_manual
16-1-1;1;-2.5;limited_progress
16-2-1;1;-5.0;deterioration
16-3-1;1;-5.0;deterioration
16-4-1;1;-5.0;deterioration
16-5-1;1;-5.0;deterioration
16-6-1;1;2.6075756245539417;substantial_progress
16-7-1;1;;not_available
17-1-1;1;3.8907192806023563;substantial_progress
17-2-1;1;5.0;substantial_progress
17-3-1;1;5.0;substantial_progress
2-1-1;1;-5.0;deterioration
2-2-1;1;-5.0;deterioration
3-1-1;1;-5.0;deterioration
3-10-1;10;-0.6469659353990729;limited_progress
3-11-1;10;1.137957245386782;moderate_progress
3-12-1;1;-2.807158549586595;deterioration
3-13-1;1;-5.0;deterioration
3-14-1;1;2.0533456747968826;moderate_progress
3-15-1;1;-5.0;deterioration
3-2-1;1;;not_available
3-3-1;1;-4.713337353736272;deterioration
3-4-1;1;5.0;target_achieved
3-5-1;2;3.385167076452233;substantial_progress
3-6-1;1;-3.941665254046334;deterioration
3-7-1;1;-4.719887258844366;deterioration
3-8-1;1;-5.0;deterioration
3-9-1;14;-0.23082031141958748;limited_progress
4-1-1;1;1.3194330745388791;moderate_progress
4-2-1;1;3.212911287825454;substantial_progress
4-3-1;1;-3.277143540276082;deterioration
5-1-1;1;;not_available
5-2-1;1;;not_available
5-3-1;6;1.0049361238102315;moderate_progress
5-4-1;1;-1.373725928562804;limited_progress
5-5-1;1;-0.1410773811674737;limited_progress
6-1-1;1;-0.8512944891499856;limited_progress
6-2-1;1;-3.003041821397737;deterioration
6-3-1;1;-2.6238433049285668;deterioration
6-4-1;0;;not_available_manual
6-5-1;1;-5.0;deterioration
6-6-1;1;-2.0692890833170794;limited_progress
7-1-1;0;;
7-2-1;1;-4.872418407577371;deterioration
7-3-1;1;1.264265365787638;moderate_progress
8-1-1;1;-1.0527218212450484;limited_progress
8-2-1;1;-2.622690326169211;deterioration
8-3-1;1;0.743080472851988;moderate_progress
8-4-1;1;5.0;substantial_progress
8-5-1;1;-0.6578769345675894;limited_progress
8-6-1;1;0.9809263971310793;moderate_progress
9-1-1;1;-5.0;deterioration
9-2-1;1;0.5425966807026961;moderate_progress
9-3-1;1;5.0;substantial_progress
9-4-1;1;5.0;substantial_progress
9-5-1;1;5.0;substantial_progress
9-6-1;1;3.4488762339779786;substantial_progress
9-7-1;1;5.0;target_achieved
`;
