// Every sentence of the interface in Dutch; English is loaded when asked for. Documents keep their own language.

export const nl = {
  skip: 'Naar de inhoud',
  asOf: 'Stand op',
  exportJson: 'Bewaar JSON',
  exportJsonTitle: 'Bewaar alles wat gelezen is als één JSON-bestand',
  save: 'Bewaar als…',
  saves: { markdown: 'Verslag (Markdown)', html: 'Webpagina met aantekeningen (HTML)', json: 'JSON zonder de tekst', print: 'Afdrukken…' },
  colophon: (/** @type {string} */ generator, /** @type {string} */ day) => `Gemaakt met ${generator}, stand op ${day}. Teksten zijn die van de documenten; al het andere is eruit afgeleid.`,
  help: 'Uitleg',
  otherLanguage: 'English',
  lead: 'Lees een set Kamervragen: wie vroeg wat aan wie, wat is het antwoord, en hoe staat het met de termijn?',
  pasteLabel: 'Tekst van de Kamervragen',
  pastePlaceholder: 'Plak hier tekst, of sleep bestanden op deze pagina',
  pasteAnother: 'Plak een andere tekst',
  chooseFiles: 'Bestanden kiezen',
  chooseFolder: 'Map kiezen',
  accepted: 'PDF, Word (.docx), tekst, bewaarde webpagina’s, officiële XML, en zips daarvan. Herkend aan de inhoud, niet aan de naam.',
  examplesTitle: 'Of kijk eerst met een voorbeeld',
  examples: {
    notice: ['Een uitstelbericht', 'Chinese röntgencamera’s voor de douane, 2023'],
    answer: ['Een beantwoorde set', 'Een gezonken vrachtschip en het Julianakanaal, 2024'],
    dossier: ['Een dossier van twee', 'Uitstelbericht en antwoord over zenderpakketten, 2007'],
  },
  exampleFailed: 'Het voorbeeld kon niet worden opgehaald. Is er verbinding met de server van deze pagina?',
  promise: 'Niets verlaat uw apparaat, tot u op een link klikt of een bestand bewaart.',
  promiseCheck: 'Zo gaat u dat na: open de ontwikkelaarshulp van uw browser (F12), kies Netwerk en lees een document. Er komt geen verzoek bij. Of zet de verbinding uit als de pagina eenmaal open is: uw documenten worden nog steeds gelezen. Documenten worden ook niet bewaard; na het sluiten van de pagina zijn ze weg.',
  progressLabel: 'Voortgang van het lezen',
  cancel: 'Stoppen',
  dropHere: 'Laat los om te lezen',
  progress: (/** @type {string} */ done, /** @type {string} */ total) => `${done} van ${total}`,
  cancelled: (/** @type {string} */ done, /** @type {string} */ total) => `Gestopt. ${done} van ${total} bestanden zijn gelezen en blijven staan.`,
  read: (/** @type {number} */ count) => (count === 1 ? 'Eén document gelezen.' : `${count.toLocaleString('nl-NL')} documenten gelezen.`),
  failuresTitle: (/** @type {number} */ count) => (count === 1 ? 'Eén bestand is niet gelezen' : `${count} bestanden zijn niet gelezen`),
  dismiss: 'Sluiten',
  workerDied: (/** @type {string} */ file) => `Het lezen van «${file}» is misgegaan; de rest gaat door. Probeer het bestand opnieuw, of plak de tekst.`,
  unexpected: (/** @type {string} */ file, /** @type {string} */ reason) => `«${file}» kon niet gelezen worden (${reason}). Probeer het opnieuw, of plak de tekst.`,
  oldBrowser: 'Deze browser is te oud om documenten te lezen. Nodig is Chrome of Edge 91, Firefox 89, Safari 16.4, of een nieuwere.',
  pasted: 'Geplakte tekst',
  notStored: 'Documenten worden niet bewaard, dus deze link wijst nergens naar. Open het bestand opnieuw.',
  allDocuments: (/** @type {number} */ count) => `Alle ${count.toLocaleString('nl-NL')} documenten`,
  previous: 'Vorig document', next: 'Volgend document',
  close: 'Sluit dit document',
  closeAll: 'Alles sluiten',
  copied: 'Gekopieerd.',
  copyFailed: 'Kopiëren is niet gelukt: de browser staat het niet toe.',
  exported: (/** @type {string} */ file) => `«${file}» is bewaard.`,
  updateLine: 'Er is een nieuwe versie. Herlaad als u klaar bent; wat u geopend hebt, gaat dan dicht.',
  updateNow: 'Herlaad', updateLater: 'Later',
  withoutConnection: 'Na het eerste bezoek werkt deze pagina ook zonder verbinding, en uw browser kan haar als app installeren. Of bewaar haar als één bestand, dat zonder server werkt:',
  emptyFile: (/** @type {string} */ file) => `«${file}» is leeg; er is niets te lezen.`,

  kinds: { answer: 'Antwoord', notice: 'Mededeling', question: 'Vragen', unrecognised: 'Niet herkend als Kamervragen' },
  replyKinds: {
    answer: 'Antwoord', furtherAnswer: 'Nader antwoord', notice: 'Mededeling', furtherNotice: 'Nadere mededeling',
    revised: 'Herziene versie',
  },
  noticeKinds: {
    extension: 'Uitstel', answeredElsewhere: 'Elders beantwoord', withdrawn: 'Ingetrokken', other: 'Andere mededeling',
  },
  noSubject: 'Zonder onderwerp',

  tabs: {
    text: 'Tekst', overview: 'Overzicht', questions: 'Vragen', citations: 'Verwijzingen', deadline: 'Termijn',
    signals: 'Signalen',
  },
  tabsLabel: 'Wat er gevonden is',
  readingLabel: 'Tekst van het document',
  showInText: 'Toon in de tekst',
  pages: {
    choice: 'Weergave', text: 'Leestekst', pages: 'PDF-pagina’s', larger: 'Groter', smaller: 'Kleiner',
    page: (/** @type {string} */ number, /** @type {string} */ count) => `Pagina ${number} van ${count}`,
    opening: 'De pagina’s worden geopend.',
    unreadable: (/** @type {string} */ file) => `«${file}» kan niet opnieuw gelezen worden; is het verplaatst of veranderd? Open het bestand opnieuw om de pagina’s te zien.`,
    changed: 'De tekst op deze pagina’s is anders dan de gelezen tekst, dus de markeringen ontbreken.',
    failed: 'De pagina’s kunnen niet verder getoond worden. Kies Leestekst en dan opnieuw PDF-pagina’s.',
    undrawable: 'Deze pagina kan niet getekend worden.',
    lacksPicture: 'Een afbeelding op deze pagina kan hier niet worden getoond (JPEG 2000 of JBIG2).',
  },
  find: { label: 'Zoek in de tekst', hint: 'Zoek in de tekst ( / )', none: 'niet gevonden', previous: 'Vorige plaats', next: 'Volgende plaats' },

  overview: {
    kind: 'Soort', reference: 'Vindplaats', officialPage: 'Officiële pagina',
    probablePage: 'Waarschijnlijk de officiële pagina', questionNumber: 'Zaaknummer', askers: 'Gevraagd door',
    addressees: 'Gevraagd aan', subject: 'Onderwerp', submitted: 'Ingezonden', replyBy: 'Antwoord van',
    noticeBy: 'Mededeling van', onBehalfOf: 'Mede namens', received: 'Ontvangen', seeAlso: 'Zie ook',
    reason: 'Reden', expected: 'Verwacht', answeredIn: 'Beantwoord in', concerns: 'Genoemde sets', file: 'Bestand',
    counts: 'Inhoud', notStated: 'staat niet in dit document',
    content: (/** @type {number} */ questions, /** @type {number} */ answers, /** @type {number} */ notes) =>
      `${questions} ${questions === 1 ? 'vraag' : 'vragen'}, ${answers} ${answers === 1 ? 'antwoord' : 'antwoorden'}, ${notes} ${notes === 1 ? 'noot' : 'noten'}`,
    dossier: 'Hoort bij hetzelfde dossier', dossierDeadline: (/** @type {number} */ count) => `Stand van het dossier van ${count} documenten`,
    unrecognised: 'Dit lijkt geen set schriftelijke Kamervragen. De verwijzingen die erin staan ziet u wel.',
  },

  questions: {
    none: 'Er zijn geen vragen gevonden.',
    notAnswered: 'Dit document bevat geen antwoorden.',
    answer: (/** @type {string} */ numbers) => `Antwoord ${numbers}`,
    together: (/** @type {string} */ numbers) => `samen met vraag ${numbers} beantwoord`,
    pointsTo: (/** @type {string} */ numbers) => `verwijst naar antwoord ${numbers}`,
    noAnswer: 'geen antwoord',
    sentences: (/** @type {number} */ count) => `${count} vragen in één`,
    copy: 'Kopieer als citaat', link: (/** @type {string} */ number) => `Link naar vraag ${number}`,
    number: (/** @type {string} */ number) => `Vraag ${number}`,
    more: 'Hele antwoord', notes: 'Noten', note: (/** @type {string} */ number) => `Noot ${number}`,
    explanation: 'Toelichting',
    answerWithoutQuestion: 'Antwoord zonder vraag in dit document',
  },

  citations: {
    none: 'Er zijn geen verwijzingen gevonden.',
    words: 'Verwijzing', place: 'Plaats', copyId: 'Kopieer als id', copyFootnote: 'Kopieer als voetnoot',
    notLinkable: 'herkend, geen link', sources: 'Nieuws en andere webpagina’s',
    withoutAddress: 'Er staat geen adres bij.',
    reasons: {
      'malformed-session-year': 'Het vergaderjaar is verkeerd gedrukt.',
      'no-session-year': 'Het vergaderjaar staat er niet bij.',
      'meeting-without-item': 'Alleen de vergadering is genoemd, niet het agendapunt.',
      'page-without-range': 'Alleen een bladzijde is genoemd; de Handelingen zijn te vinden op eerste en laatste bladzijde.',
      'issue-without-page': 'De Staatscourant van voor juli 2009 is per bladzijde gepubliceerd; alleen het nummer is genoemd.',
      'malformed-number': 'Het nummer heeft niet de vorm van een zaak- of documentnummer.',
      'ljn-without-court': 'Bij het LJN-nummer staan geen gerecht en jaar.',
      'law-not-in-table': 'Deze regeling staat niet in de lijst van wetten van dit programma.',
      'ambiguous-abbreviation': 'De afkorting kan meer dan één wet betekenen.',
      'several-laws': 'Er zijn een oudere en een nieuwere wet met deze naam.',
      'several-acts': 'De naam heeft meer dan één Europese regeling betekend.',
      'book-not-named': 'Het boek van het Burgerlijk Wetboek is niet genoemd.',
    },
    kinds: {
      aanhangsel: 'Aanhangsel van de Handelingen', kamerstuk: 'Kamerstukken', dossier: 'Dossiers', handelingen: 'Handelingen',
      zaak: 'Zaaknummers', document: 'Documentnummers', staatsblad: 'Staatsblad', staatscourant: 'Staatscourant',
      tractatenblad: 'Tractatenblad', ecli: 'Rechtspraak', law: 'Wetten en regelingen', eu: 'Europese regels',
      euCase: 'Europese rechtspraak', com: 'Documenten van de Commissie', url: 'Nieuws en andere webpagina’s',
    },
    places: {
      question: (/** @type {string} */ number) => `vraag ${number}`, answer: (/** @type {string} */ number) => `antwoord ${number}`,
      footnote: (/** @type {string} */ number) => `noot ${number}`, header: 'kop', notice: 'mededeling',
      explanation: 'toelichting', body: 'tekst',
    },
  },

  deadline: {
    sum: 'De som, stap voor stap', day: 'Dag', step: 'Wat', basis: 'Bron',
    days: (/** @type {number} */ days) => (days === 1 ? '1 dag' : `${days} dagen`),
    onDocumentDate: 'Op de laatste datum van het document zelf',
    requested: 'De vragenstellers vragen om een eerder antwoord', requestedIn: (/** @type {string} */ number) => `vraag ${number}`,
    requestedNote: 'Dat verzoek telt niet mee in de termijn.',
    recess: 'Reces binnen de termijn', recessUnknown: 'Reces niet bekend voor deze jaren.',
    recessNote: 'Een reces verschuift de termijn niet.',
    recessDays: (/** @type {string} */ name, /** @type {string} */ from, /** @type {string} */ to, /** @type {number} */ days) =>
      `${name}, ${from} tot en met ${to}: ${days} ${days === 1 ? 'dag' : 'dagen'} van de termijn`,
    calendar: 'Zet in uw agenda (.ics)', calendarSubject: 'met het onderwerp erbij',
    typed: 'Wat u zelf weet', typedNote: 'Staat een datum niet in het document, vul haar dan hier in. Ze telt mee en wordt overal als zodanig getoond.',
    typedMark: 'door u ingevuld', undo: 'Maak ongedaan',
    typedFields: {
      submitted: 'Ingezonden op', notice: 'Uitstelbericht ontvangen op', answered: 'Antwoord ontvangen op', unanswered: 'Nog niet beantwoord',
    },
  },

  timeline: {
    title: 'Tijdlijn van de termijn', submitted: 'ingezonden', due: 'dag 21', extendedDue: 'dag 42', notice: 'uitstelbericht',
    answered: 'antwoord', asOf: 'stand', recess: 'reces', event: 'Gebeurtenis', date: 'Datum',
    others: {
      answeredElsewhere: 'elders beantwoord', withdrawn: 'ingetrokken', otherNotice: 'mededeling', furtherNotice: 'nader uitstelbericht', furtherAnswer: 'nader antwoord',
    },
    day: (/** @type {number} */ day) => `dag ${day}`,
  },

  signals: {
    none: 'Geen bijzonderheden gevonden.',
    severities: { error: 'fout', warning: 'let op', info: 'ter info' },
  },

  /** As the module says it of one document. */
  answeredLater: 'op die dag nog geen antwoord',
  statusPassed: (/** @type {string} */ day) => `Termijn liep af op ${day}`,
  lookItUp: 'Kijk of er een antwoord is op de officiële pagina',
  /** Days beside the chip, only where the status counts days that a reader may draw conclusions from. */
  statusDays: {
    left: (/** @type {number} */ days) => (days === 0 ? 'laatste dag' : days === 1 ? 'nog 1 dag' : `nog ${days} dagen`),
    onDay: (/** @type {number} */ days) => `op dag ${days}`,
    after: (/** @type {number} */ days) => (days === 1 ? '+ 1 dag' : `+ ${days} dagen`),
  },

  table: {
    title: (/** @type {number} */ count) => `${count.toLocaleString('nl-NL')} ${count === 1 ? 'document' : 'documenten'}`, status: 'Status', days: 'Dagen', submitted: 'Ingezonden', number: 'Nr.',
    subject: 'Onderwerp', askers: 'Vraagstellers', addressees: 'Aan', questions: 'Vragen', citations: 'Verw.',
    citationsFull: 'Verwijzingen', search: 'Zoek', searchHint: 'onderwerp, naam, nummer', all: 'alle', filterStatus: 'Status',
    filterMinistry: 'Ministerie', filterParty: 'Partij', filterYear: 'Jaar', none: 'Geen document voldoet aan deze keuze.',
    shown: (/** @type {string} */ shown, /** @type {string} */ total) => `${shown} van ${total} getoond`,
    answeredOf: (/** @type {number} */ answered, /** @type {number} */ total) => `${answered}/${total}`,
    spread: 'Verdeling over de statussen', inDossier: (/** @type {number} */ count) => `dossier van ${count}`, unknown: 'onbekend', calendar: 'Agenda van wat loopt (.ics)',
  },

  helpTitle: 'Uitleg',
  helpText: [
    'Vraagstuk leest schriftelijke Kamervragen, antwoorden en uitstelberichten, en toont wat erin staat: wie vroeg wat aan wie, elke vraag met haar antwoord, de noten en verwijzingen, en hoe het met de termijn staat.',
    'De termijn: drie weken na de dag van inzending; na een uitstelbericht in totaal zes weken (Reglement van Orde van de Tweede Kamer, en het overzicht Niet op tijd beantwoorde Kamervragen). Weekeinden, feestdagen en reces schuiven niets op.',
  ],
  limitsTitle: 'Wat deze pagina niet weet',
  limits: [
    'Of er buiten deze bestanden een uitstelbericht of een antwoord bestaat. Daarom zegt ze nooit meer dan wat de documenten tonen.',
    'Of een pagina achter een link bestaat: links volgen uit wat er gedrukt staat, en er wordt niets opgevraagd.',
    'Wat er in plaatjes staat, zoals in een gescande PDF zonder tekstlaag.',
    'Hoe de regel luidde vóór 1998: die tekst is niet nagezien. Recesdata zijn niet voor alle jaren bekend.',
  ],
  sourcesTitle: 'Bronnen',
  sources: [
    ['Reglement van Orde van de Tweede Kamer (tot 31 maart 2021 artikel 135), en het overzicht Niet op tijd beantwoorde Kamervragen'],
    ['Identificaties en pagina’s: Officiële bekendmakingen', 'https://zoek.officielebekendmakingen.nl/'],
    ['Namen van wetten: Basiswettenbestand', 'https://wetten.overheid.nl/'],
    ['Schrijfwijze van voetnoten: Leidraad voor juridische auteurs'],
  ],
  helpKeys: 'Toetsen',
  keys: [
    ['j / k', 'volgende en vorige vraag'], ['1 – 5', 'Overzicht, Vragen, Verwijzingen, Termijn, Signalen'],
    ['/', 'zoek in de tekst, of in de tabel'], ['Enter / Shift+Enter', 'volgende en vorige plaats, in het zoekveld'],
    ['[ / ]', 'vorig en volgend document'], ['Esc', 'terug naar de lijst'], ['o', 'bestanden openen'],
    ['Ctrl+V', 'tekst of bestanden plakken, waar u ook bent'], ['?', 'deze uitleg'],
  ],
  version: (/** @type {string} */ version) => `Versie ${version}`,
};

/** @typedef {import('./types.js').Lang} Lang */

/** @type {Partial<Record<Lang, typeof nl>>} */
const tables = { nl };

/** The sentences of the chosen language. */
export let t = nl;

/** @type {Lang} */
export let lang = 'nl';

/** @param {Lang} name @param {typeof nl} table */
export function addLanguage(name, table) {
  tables[name] = table;
}

/** A language that is there; another changes nothing. @param {Lang} chosen */
export function setLanguage(chosen) {
  const table = tables[chosen];
  if (!table) return;
  lang = chosen;
  t = table;
}
