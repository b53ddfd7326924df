/**
 * A synthetic register of schools: the real header, every name invented. Seeded, in Windows-1252 as the real one is.
 * @module
 */
import { dice } from './random.ts';

/** One year's columns, in their order. */
export const REGISTER_COLUMNS = `
URN
LA (code)
LA (name)
EstablishmentNumber
EstablishmentName
TypeOfEstablishment (code)
TypeOfEstablishment (name)
EstablishmentTypeGroup (code)
EstablishmentTypeGroup (name)
EstablishmentStatus (code)
EstablishmentStatus (name)
ReasonEstablishmentOpened (code)
ReasonEstablishmentOpened (name)
OpenDate
ReasonEstablishmentClosed (code)
ReasonEstablishmentClosed (name)
CloseDate
PhaseOfEducation (code)
PhaseOfEducation (name)
StatutoryLowAge
StatutoryHighAge
Boarders (code)
Boarders (name)
NurseryProvision (name)
OfficialSixthForm (code)
OfficialSixthForm (name)
Gender (code)
Gender (name)
ReligiousCharacter (code)
ReligiousCharacter (name)
ReligiousEthos (name)
Diocese (code)
Diocese (name)
AdmissionsPolicy (code)
AdmissionsPolicy (name)
SchoolCapacity
SpecialClasses (code)
SpecialClasses (name)
CensusDate
NumberOfPupils
NumberOfBoys
NumberOfGirls
PercentageFSM
TrustSchoolFlag (code)
TrustSchoolFlag (name)
Trusts (code)
Trusts (name)
SchoolSponsorFlag (name)
SchoolSponsors (name)
FederationFlag (name)
Federations (code)
Federations (name)
UKPRN
FEHEIdentifier
FurtherEducationType (name)
OfstedLastInsp
OfstedSpecialMeasures (code)
OfstedSpecialMeasures (name)
LastChangedDate
Street
Locality
Address3
Town
County (name)
Postcode
SchoolWebsite
TelephoneNum
HeadTitle (name)
HeadFirstName
HeadLastName
HeadPreferredJobTitle
InspectorateName (name)
InspectorateReport
DateOfLastInspectionVisit
NextInspectionVisit
TeenMoth (name)
TeenMothPlaces
CCF (name)
SENPRU (name)
EBD (name)
PlacesPRU
FTProv (name)
EdByOther (name)
Section41Approved (name)
SEN1 (name)
SEN2 (name)
SEN3 (name)
SEN4 (name)
SEN5 (name)
SEN6 (name)
SEN7 (name)
SEN8 (name)
SEN9 (name)
SEN10 (name)
SEN11 (name)
SEN12 (name)
SEN13 (name)
TypeOfResourcedProvision (name)
ResourcedProvisionOnRoll
ResourcedProvisionCapacity
SenUnitOnRoll
SenUnitCapacity
GOR (code)
GOR (name)
DistrictAdministrative (code)
DistrictAdministrative (name)
AdministrativeWard (code)
AdministrativeWard (name)
ParliamentaryConstituency (code)
ParliamentaryConstituency (name)
UrbanRural (code)
UrbanRural (name)
GSSLACode (name)
Easting
Northing
CensusAreaStatisticWard (name)
MSOA (name)
LSOA (name)
Inspectorate (name)
SENStat
SENNoStat
BoardingEstablishment (name)
PropsName
PreviousLA (code)
PreviousLA (name)
PreviousEstablishmentNumber
OfstedRating (name)
RSCRegion (name)
Country (name)
UPRN
SiteName
MSOA (code)
LSOA (code)
`
  .trim()
  .split('\n');

/** Words that stand in the columns that name people. An import that lets one of them through has read what it must not. */
export const PEOPLE = {
  'HeadTitle (name)': 'Dame',
  HeadFirstName: 'Persephone',
  HeadLastName: 'Quillfeather',
  HeadPreferredJobTitle: 'Executive Headmistress',
  TelephoneNum: '07700900123',
} as const;

export const AUTHORITIES = Array.from({ length: 153 }, (_, index) => `Authority ${index + 1}`);
const PHASES = [
  'Primary',
  'Secondary',
  'Primary',
  'Nursery',
  'Primary',
  'Not applicable',
  'Primary',
  '16 plus',
  'All-through',
];
const STATUSES = ['Open', 'Open', 'Open', 'Closed', 'Open, but proposed to close', 'Proposed to open'];
const FIRST = ['Alder', 'Brook', 'Château', 'Ferry', 'Gôl', 'Harbour', 'Noël', 'Otter', 'Señor', 'Weir'];
const SECOND = ['Grange', 'Lane', 'Mill', 'Hill, North', 'Park', 'Road', '“New” School', 'View'];
const SAINTS = ['St Brannoc’s', 'St Zoë’s', 'St Aldan’s'];

/** @param rows 52,000 is a whole country */
export function makeRegister({ rows = 52_000, seed = 1 } = {}): Uint8Array<ArrayBuffer> {
  const { below } = dice(seed);
  const pick = (words: readonly string[]) => words[below(words.length)] as string;
  const line = (index: number): string => {
    const authority = below(AUTHORITIES.length);
    const phase = pick(PHASES);
    const special = below(25) === 0;
    const name = below(4) === 0 ? `${pick(SAINTS)} ${phase}` : `${pick(FIRST)} ${pick(SECOND)}`;
    const said: Record<string, string> = {
      ...PEOPLE,
      URN: String(100_000 + index),
      'LA (code)': String(200 + authority),
      'LA (name)': AUTHORITIES[authority] as string,
      EstablishmentName: name,
      'TypeOfEstablishment (name)': special ? 'Community special school' : 'Community school',
      'EstablishmentTypeGroup (name)': special ? 'Special schools' : 'Local authority maintained schools',
      'EstablishmentStatus (name)': pick(STATUSES),
      'PhaseOfEducation (name)': special ? 'Not applicable' : phase,
      StatutoryLowAge: phase === 'Secondary' ? '11' : '4',
      StatutoryHighAge: phase === 'Secondary' ? '16' : '11',
      NumberOfPupils: below(10) === 0 ? '' : String(below(1500)),
      'Trusts (name)': below(3) === 0 ? `Trust ${authority}.${below(5)}` : '',
      'Federations (name)': below(20) === 0 ? `Federation ${authority}` : 'Not applicable',
      'Diocese (name)': below(4) === 0 ? `Diocese of ${pick(FIRST)}` : 'Does not apply',
      'DistrictAdministrative (name)': `District ${authority}`,
      'AdministrativeWard (name)': `Ward ${authority}.${below(20)}`,
      Postcode: `ZZ${below(99)} ${below(9)}AA`,
      Easting: String(400_000 + below(99_999)),
      Northing: String(200_000 + below(99_999)),
      Street: `${below(200)} ${pick(FIRST)} Street`,
      Town: `${pick(FIRST)}ton`,
      SchoolWebsite: 'https://school.example',
    };
    return REGISTER_COLUMNS.map((column) => cell(said[column] ?? '')).join(',');
  };
  const header = REGISTER_COLUMNS.map((column) => `"${column}"`).join(',');
  const text = [header, ...Array.from({ length: rows }, (_, index) => line(index)), ''].join('\r\n');
  return windows1252(text);
}

/** Numbers bare, nothing bare, everything else quoted: as in the real file. */
const cell = (words: string): string => (/^\d*$/.test(words) ? words : `"${words.replaceAll('"', '""')}"`);

const HIGH: Record<string, number> = { '€': 0x80, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };
/** Throws for a sign Windows-1252 does not have. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const byte = HIGH[text.charAt(index)] ?? code;
    if (byte > 0xff) throw new Error(`Windows-1252 has no ${text.charAt(index)}.`);
    bytes[index] = byte;
  }
  return bytes;
}
