/** A place that has gone by several names or spellings, today's first, and where that is stated. */
export interface RenamedPlace {
  readonly names: readonly string[];
  readonly source: string;
}

const ukrainianLetter =
  'Ministry of Foreign Affairs of Ukraine, open letter on the spelling of place names, 4 October 2018';
const sovietNames = 'Russia Beyond, Why were cities in Russia renamed so often?, 2 December 2023';
const moscowTimes = 'The Moscow Times, Russian and Soviet city name changes through the ages, 22 March 2019';
const indianNames = 'Zee News, From Bombay to Mumbai, 13 June 2025';

/**
 * Places that partner lists are known to hold under an old name, a new one or another language's spelling. Only names that
 * belong to one place: Königsberg or Salisbury is several. To add one, give the source that states it. SPEC LK-5.
 */
export const renamedPlaces: readonly RenamedPlace[] = [
  { names: ['Kyiv', 'Kiev', 'Київ', 'Киев'], source: ukrainianLetter },
  { names: ['Lviv', 'Lvov'], source: ukrainianLetter },
  { names: ['Odesa', 'Odessa'], source: ukrainianLetter },
  { names: ['Kharkiv', 'Kharkov'], source: ukrainianLetter },
  { names: ['Mykolaiv', 'Nikolaev'], source: ukrainianLetter },
  { names: ['Rivne', 'Rovno'], source: ukrainianLetter },
  { names: ['Ternopil', 'Ternopol'], source: ukrainianLetter },
  {
    names: ['Dnipro', 'Dnipropetrovsk', 'Dnepropetrovsk'],
    source: 'Interfax-Ukraine 347306, on the resolution of the Verkhovna Rada of 19 May 2016',
  },
  {
    names: ['Donetsk', 'Stalino', 'Donezk', 'Донецьк', 'Донецк'],
    source:
      'en.sistercity.info, Donetsk: Stalino from 1924, Donetsk from 1961; Donezk is a stored German label',
  },
  {
    names: ['Nof HaGalil', 'Nazareth Illit', 'Upper Nazareth'],
    source: 'The Jerusalem Post, Nazareth Illit changes its name to Nof Hagalil, 22 June 2019',
  },
  { names: ['Volgograd', 'Stalingrad', 'Tsaritsyn'], source: moscowTimes },
  { names: ['Saint Petersburg', 'St Petersburg', 'Leningrad', 'Petrograd'], source: moscowTimes },
  { names: ['Nizhny Novgorod', 'Gorky'], source: moscowTimes },
  { names: ['Perm', 'Molotov'], source: sovietNames },
  { names: ['Samara', 'Kuybyshev'], source: sovietNames },
  { names: ['Yekaterinburg', 'Sverdlovsk'], source: sovietNames },
  { names: ['Tver', 'Kalinin'], source: sovietNames },
  { names: ['Chemnitz', 'Karl-Marx-Stadt'], source: 'hidden europe 60, Changing places, 2020' },
  { names: ['Mumbai', 'Bombay'], source: indianNames },
  { names: ['Chennai', 'Madras'], source: indianNames },
  { names: ['Kolkata', 'Calcutta'], source: indianNames },
  { names: ['Bengaluru', 'Bangalore'], source: indianNames },
];
