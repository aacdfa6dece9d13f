export interface CountyFact {
  /** TERYT: voivodeship and county. */
  code: string;
  name: string;
  /** A land county, or a city with county rights. */
  kind: 'land' | 'city';
}

const LAND = `
01 chodzieski|02 czarnkowsko-trzcianecki|03 gnieźnieński|04 gostyński|05 grodziski|06 jarociński|07 kaliski
08 kępiński|09 kolski|10 koniński|11 kościański|12 krotoszyński|13 leszczyński|14 międzychodzki
15 nowotomyski|16 obornicki|17 ostrowski|18 ostrzeszowski|19 pilski|20 pleszewski|21 poznański
22 rawicki|23 słupecki|24 szamotulski|25 średzki|26 śremski|27 turecki|28 wągrowiecki
29 wolsztyński|30 wrzesiński|31 złotowski`;

const CITIES = '61 Kalisz|62 Konin|63 Leszno|64 Poznań';

const VOIVODESHIP = '30';

function counties(list: string, kind: CountyFact['kind']): CountyFact[] {
  return list
    .trim()
    .split(/[|\n]/)
    .map((line) => ({ code: VOIVODESHIP + line.slice(0, 2), name: line.slice(3), kind }));
}

/** The 35 counties of Wielkopolska by TERYT code. */
export const COUNTIES: readonly CountyFact[] = [...counties(CITIES, 'city'), ...counties(LAND, 'land')];
