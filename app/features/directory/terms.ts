export interface TermFact {
  code: string;
  namePl: string;
  nameEn: string;
  nameUk: string;
  /** Other words that people look for it by; searched, never shown as its name. */
  alsoSearched: string;
}

function term(code: string, namePl: string, nameEn: string, nameUk: string, alsoSearched = ''): TermFact {
  return { code, namePl, nameEn, nameUk, alsoSearched };
}

/** What the integration centres must and may offer, and what the region adds. */
export const CATEGORIES: readonly TermFact[] = [
  term(
    'kurs-polskiego',
    'Kursy języka polskiego',
    'Polish language courses',
    'Курси польської мови',
    'nauka lekcje polski lektorat konwersacje learn lessons вивчення уроки курсы польского языка',
  ),
  term(
    'punkt-informacyjny',
    'Punkt informacyjny',
    'Information point',
    'Інформаційний пункт',
    'informacja doradztwo porady konsultacje poradnictwo advice консультація информационный центр',
  ),
  term(
    'legalizacja-pobytu',
    'Legalizacja pobytu',
    'Legalisation of stay',
    'Легалізація перебування',
    'karta pobytu PESEL wiza zezwolenie residence card permit visa карта побиту віза легализация вид на жительство',
  ),
  term(
    'pomoc-prawna',
    'Pomoc prawna',
    'Legal help',
    'Юридична допомога',
    'prawnik adwokat radca prawny porada lawyer advice адвокат юрист юридическая помощь',
  ),
  term(
    'psycholog',
    'Pomoc psychologiczna dla dorosłych',
    'Psychological help for adults',
    'Психологічна допомога дорослим',
    'psycholog terapia wsparcie kryzys psychologist therapy психолог психологическая помощь',
  ),
  term(
    'psycholog-dzieci',
    'Pomoc psychologiczna dla dzieci',
    'Psychological help for children',
    'Психологічна допомога дітям',
    'psycholog dziecięcy terapia wsparcie child psychologist дитячий психолог детский психолог',
  ),
  term(
    'kurs-adaptacyjny',
    'Kursy adaptacyjne',
    'Adaptation courses',
    'Адаптаційні курси',
    'orientacyjny kultura urzędy rynek pracy orientation життя в Польщі адаптационные курсы',
  ),
  term(
    'tlumaczenia',
    'Tłumaczenia',
    'Translation and interpreting',
    'Переклади',
    'tłumacz przysięgły ustny dokumentów translator interpreter sworn перекладач присяжний переводчик перевод',
  ),
  term(
    'polkolonie',
    'Półkolonie',
    'Day camps',
    'Денні табори',
    'wakacje ferie lato wypoczynek holiday summer канікули літо летний лагерь',
  ),
  term(
    'zajecia-w-bibliotece',
    'Zajęcia w bibliotece',
    'Library activities',
    'Заняття в бібліотеці',
    'książki czytanie Bajkowóz books reading книги читання библиотека',
  ),
  term(
    'warsztaty-integracyjne',
    'Warsztaty i wydarzenia integracyjne',
    'Integration workshops and events',
    'Інтеграційні майстер-класи та події',
    'spotkania piknik taniec gotowanie rękodzieło meetings picnic зустрічі встречи мероприятия',
  ),
  term(
    'doradztwo-zawodowe',
    'Doradztwo zawodowe',
    'Career advice',
    "Кар'єрне консультування",
    'praca zatrudnienie urząd pracy doradca job work employment робота работа трудоустройство',
  ),
  term(
    'asystent',
    'Asystent w urzędzie, szkole i przychodni',
    'Assistant at offices, schools and clinics',
    'Асистент в установі, школі та поліклініці',
    'asystentka towarzyszenie międzykulturowy assistant супровід помощник',
  ),
  term(
    'zajecia-wyrownawcze',
    'Zajęcia wyrównawcze',
    'Remedial classes',
    'Додаткові заняття',
    'korepetycje odrabianie lekcji szkoła tutoring homework репетитор школа',
  ),
  term('wycieczki', 'Wycieczki', 'Trips', 'Екскурсії', 'zwiedzanie muzeum sightseeing музей экскурсии'),
  term(
    'przeciwdzialanie-przemocy',
    'Przeciwdziałanie przemocy domowej',
    'Prevention of domestic violence',
    'Протидія домашньому насильству',
    'przemoc ofiara schronienie abuse shelter насилие',
  ),
  term(
    'przeciwdzialanie-handlowi-ludzmi',
    'Przeciwdziałanie handlowi ludźmi',
    'Prevention of human trafficking',
    'Протидія торгівлі людьми',
    'wyzysk praca przymusowa exploitation експлуатація торговля людьми',
  ),
  term(
    'szkolenia-kadr',
    'Szkolenia dla oświaty i administracji',
    'Training for schools and offices',
    'Навчання для освіти та адміністрації',
    'nauczyciele urzędnicy kompetencje międzykulturowe teachers вчителі',
  ),
];

/** For whom a service is. */
export const TARGET_GROUPS: readonly TermFact[] = [
  term('wszyscy', 'Wszyscy', 'Everyone', 'Усі'),
  term('dorosli', 'Dorośli', 'Adults', 'Дорослі'),
  term('dzieci', 'Dzieci', 'Children', 'Діти', 'kids дети'),
  term('mlodziez', 'Młodzież', 'Young people', 'Молодь', 'nastolatki teenagers youth підлітки молодежь'),
  term('rodziny', 'Rodziny', 'Families', "Сім'ї", 'rodzice parents батьки семья'),
  term('kobiety', 'Kobiety', 'Women', 'Жінки', 'женщины'),
  term('seniorzy', 'Seniorzy', 'Older people', 'Люди старшого віку', 'seniorki starsze пожилые'),
  term('instytucje', 'Pracownicy instytucji', 'Staff of institutions', 'Працівники установ'),
];
