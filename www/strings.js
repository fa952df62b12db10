// Every sentence of the interface, in Dutch and English; documents keep their own language.

const nl = {
  skip: 'Naar de inhoud',
  asOf: 'Stand op',
  exportJson: 'Bewaar JSON',
  exportJsonTitle: 'Bewaar alles wat gelezen is als één JSON-bestand',
  help: 'Uitleg',
  otherLanguage: 'English',
  lead: 'Lees een set Kamervragen: wie vroeg wat aan wie, wat is het antwoord, en hoe staat het met de termijn?',
  pasteLabel: 'Tekst van de Kamervragen',
  pastePlaceholder: 'Plak hier tekst, of sleep bestanden op deze pagina',
  pasteAnother: 'Plak een andere tekst',
  chooseFiles: 'Bestanden kiezen',
  chooseFolder: 'Map kiezen',
  accepted: 'Platte tekst, in UTF-8, UTF-16 of Windows-1252. Herkend aan de inhoud, niet aan de naam.',
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
  read: (/** @type {number} */ count) => (count === 1 ? 'Eén document gelezen.' : `${count} documenten gelezen.`),
  failuresTitle: (/** @type {number} */ count) => (count === 1 ? 'Eén bestand is niet gelezen' : `${count} bestanden zijn niet gelezen`),
  dismiss: 'Sluiten',
  workerDied: (/** @type {string} */ file) => `Het lezen van «${file}» is misgegaan; de rest gaat door. Probeer het bestand opnieuw, of plak de tekst.`,
  unexpected: (/** @type {string} */ file, /** @type {string} */ reason) => `«${file}» kon niet gelezen worden (${reason}). Probeer het opnieuw, of plak de tekst.`,
  pasted: 'Geplakte tekst',
  notStored: 'Documenten worden niet bewaard, dus deze link wijst nergens naar. Open het bestand opnieuw.',
  allDocuments: (/** @type {number} */ count) => `Alle ${count} documenten`,
  previous: 'Vorig document', next: 'Volgend document',
  close: 'Sluit dit document',
  closeAll: 'Alles sluiten',
  copied: 'Gekopieerd.',
  copyFailed: 'Kopiëren is niet gelukt: de browser staat het niet toe.',
  exported: (/** @type {string} */ file) => `«${file}» is bewaard.`,
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
    title: (/** @type {number} */ count) => `${count} documenten`, status: 'Status', days: 'Dagen', submitted: 'Ingezonden', number: 'Nr.',
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
    'Wat deze pagina niet weet: of er buiten deze bestanden een uitstelbericht of een antwoord bestaat. Daarom zegt ze nooit meer dan wat de documenten tonen.',
  ],
  helpKeys: 'Toetsen',
  keys: [
    ['j / k', 'volgende en vorige vraag'], ['1 – 5', 'Overzicht, Vragen, Verwijzingen, Termijn, Signalen'],
    ['o', 'bestanden openen'], ['Ctrl+V', 'tekst of bestanden plakken, waar u ook bent'], ['Esc', 'terug naar de lijst'], ['?', 'deze uitleg'],
  ],
  version: (/** @type {string} */ version) => `Versie ${version}`,
};

/** @type {typeof nl} */
const en = {
  skip: 'To the content',
  asOf: 'As of',
  exportJson: 'Save JSON',
  exportJsonTitle: 'Save everything that was read as one JSON file',
  help: 'Help',
  otherLanguage: 'Nederlands',
  lead: 'Read a set of Dutch parliamentary questions: who asked whom, what was the answer, and is it within the term?',
  pasteLabel: 'Text of the questions',
  pastePlaceholder: 'Paste text here, or drop files on this page',
  pasteAnother: 'Paste another text',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  accepted: 'Plain text, in UTF-8, UTF-16 or Windows-1252. Recognised by its content, not by its name.',
  examplesTitle: 'Or look at an example first',
  examples: {
    notice: ['A notice of extension', 'Chinese X-ray cameras for the customs, 2023'],
    answer: ['An answered set', 'A sunken cargo ship and the Juliana canal, 2024'],
    dossier: ['A dossier of two', 'Notice and answer about television packages, 2007'],
  },
  exampleFailed: 'The example could not be fetched. Is there a connection to the server of this page?',
  promise: 'Nothing leaves your device until you follow a link or save a file.',
  promiseCheck: 'How to check: open your browser’s developer tools (F12), choose Network and read a document. No request is added. Or switch off your connection once the page is open: your documents are still read. Documents are not stored either; they are gone when you close the page.',
  progressLabel: 'Progress of reading',
  cancel: 'Stop',
  dropHere: 'Let go to read',
  progress: (done, total) => `${done} of ${total}`,
  cancelled: (done, total) => `Stopped. ${done} of ${total} files were read and stay here.`,
  read: (count) => (count === 1 ? 'One document read.' : `${count} documents read.`),
  failuresTitle: (count) => (count === 1 ? 'One file was not read' : `${count} files were not read`),
  dismiss: 'Close',
  workerDied: (file) => `Reading ${file} went wrong; the others go on. Try the file again, or paste its text.`,
  unexpected: (file, reason) => `${file} could not be read (${reason}). Try again, or paste its text.`,
  pasted: 'Pasted text',
  notStored: 'Documents are not stored, so this link leads nowhere. Open the file again.',
  allDocuments: (count) => `All ${count} documents`,
  previous: 'Previous document', next: 'Next document',
  close: 'Close this document',
  closeAll: 'Close all',
  copied: 'Copied.',
  copyFailed: 'Copying failed: the browser does not allow it.',
  exported: (file) => `${file} was saved.`,
  emptyFile: (file) => `${file} is empty; there is nothing to read.`,

  kinds: { answer: 'Answer', notice: 'Notice', question: 'Questions', unrecognised: 'Not recognised as written questions' },
  replyKinds: {
    answer: 'Answer', furtherAnswer: 'Further answer', notice: 'Notice', furtherNotice: 'Further notice',
    revised: 'Revised version',
  },
  noticeKinds: {
    extension: 'Extension', answeredElsewhere: 'Answered elsewhere', withdrawn: 'Withdrawn', other: 'Other notice',
  },
  noSubject: 'Without a subject',

  tabs: {
    text: 'Text', overview: 'Overview', questions: 'Questions', citations: 'References', deadline: 'Term', signals: 'Remarks',
  },
  tabsLabel: 'What was found',
  readingLabel: 'Text of the document',
  showInText: 'Show in the text',

  overview: {
    kind: 'Kind', reference: 'Published as', officialPage: 'Official page',
    probablePage: 'Probably the official page', questionNumber: 'Case number', askers: 'Asked by',
    addressees: 'Asked of', subject: 'Subject', submitted: 'Submitted', replyBy: 'Answer by',
    noticeBy: 'Notice by', onBehalfOf: 'Also on behalf of', received: 'Received', seeAlso: 'See also',
    reason: 'Reason', expected: 'Expected', answeredIn: 'Answered in', concerns: 'Sets named', file: 'File',
    counts: 'Content', notStated: 'not in this document',
    content: (questions, answers, notes) =>
      `${questions} ${questions === 1 ? 'question' : 'questions'}, ${answers} ${answers === 1 ? 'answer' : 'answers'}, ${notes} ${notes === 1 ? 'note' : 'notes'}`,
    dossier: 'In the same dossier', dossierDeadline: (count) => `Status of the dossier of ${count} documents`,
    unrecognised: 'This does not look like a set of written questions. Its references are shown all the same.',
  },

  questions: {
    none: 'No questions were found.',
    notAnswered: 'This document holds no answers.',
    answer: (numbers) => `Answer ${numbers}`,
    together: (numbers) => `answered together with question ${numbers}`,
    pointsTo: (numbers) => `refers to answer ${numbers}`,
    noAnswer: 'no answer',
    sentences: (count) => `${count} questions in one`,
    copy: 'Copy as quotation', link: (number) => `Link to question ${number}`,
    number: (number) => `Question ${number}`,
    more: 'Whole answer', notes: 'Notes', note: (number) => `Note ${number}`,
    explanation: 'Explanation',
    answerWithoutQuestion: 'Answer without a question in this document',
  },

  citations: {
    none: 'No references were found.',
    words: 'Reference', place: 'Place', copyId: 'Copy number', copyFootnote: 'Copy as footnote',
    notLinkable: 'recognised, no link', sources: 'News and other web pages',
    withoutAddress: 'No address is given.',
    reasons: {
      'malformed-session-year': 'The session year is misprinted.',
      'no-session-year': 'The session year is not given.',
      'meeting-without-item': 'Only the meeting is named, not the item.',
      'page-without-range': 'Only one page is named; the proceedings are found by first and last page.',
      'malformed-number': 'The number does not have the form of a case or document number.',
      'ljn-without-court': 'The LJN number comes without court and year.',
      'law-not-in-table': 'This law is not in the list of laws of this program.',
      'ambiguous-abbreviation': 'The abbreviation can mean more than one law.',
      'several-laws': 'An older and a newer law have this name.',
      'several-acts': 'The name has meant more than one European act.',
      'book-not-named': 'The book of the Burgerlijk Wetboek is not named.',
    },
    kinds: {
      aanhangsel: 'Aanhangsel van de Handelingen', kamerstuk: 'Kamerstukken', dossier: 'Dossiers', handelingen: 'Handelingen',
      zaak: 'Case numbers', document: 'Document numbers', staatsblad: 'Staatsblad', staatscourant: 'Staatscourant',
      tractatenblad: 'Tractatenblad', ecli: 'Case law', law: 'Laws and decrees', eu: 'European law',
      euCase: 'European case law', com: 'Commission documents', url: 'News and other web pages',
    },
    places: {
      question: (number) => `question ${number}`, answer: (number) => `answer ${number}`,
      footnote: (number) => `note ${number}`, header: 'heading', notice: 'notice', explanation: 'explanation', body: 'text',
    },
  },

  deadline: {
    sum: 'The sum, step by step', day: 'Day', step: 'What', basis: 'Source',
    days: (days) => (days === 1 ? '1 day' : `${days} days`),
    onDocumentDate: 'On the document’s own last date',
    requested: 'The askers ask for an earlier reply', requestedIn: (number) => `question ${number}`,
    requestedNote: 'That request is no part of the term.',
    recess: 'Recess within the term', recessUnknown: 'Recess not known for these years.',
    recessNote: 'A recess does not move the term.',
    recessDays: (name, from, to, days) => `${name}, ${from} up to and including ${to}: ${days} ${days === 1 ? 'day' : 'days'} of the term`,
    calendar: 'Put it in your calendar (.ics)', calendarSubject: 'with the subject',
    typed: 'What you know yourself', typedNote: 'When a date is not in the document, type it in here. It counts, and is shown as such everywhere.',
    typedMark: 'typed in by you', undo: 'Undo',
    typedFields: {
      submitted: 'Submitted on', notice: 'Notice received on', answered: 'Answer received on', unanswered: 'Not answered yet',
    },
  },

  timeline: {
    title: 'Timeline of the term', submitted: 'submitted', due: 'day 21', extendedDue: 'day 42', notice: 'notice',
    answered: 'answer', asOf: 'as of', recess: 'recess', event: 'Event', date: 'Date',
    others: {
      answeredElsewhere: 'answered elsewhere', withdrawn: 'withdrawn', otherNotice: 'message', furtherNotice: 'further notice', furtherAnswer: 'further answer',
    },
    day: (day) => `day ${day}`,
  },

  signals: {
    none: 'Nothing remarkable was found.',
    severities: { error: 'error', warning: 'attention', info: 'for information' },
  },

  answeredLater: 'no answer yet on that day',
  statusPassed: (day) => `Term ended on ${day}`,
  lookItUp: 'Look for an answer on the official page',
  statusDays: {
    left: (days) => (days === 0 ? 'last day' : days === 1 ? '1 day left' : `${days} days left`),
    onDay: (days) => `on day ${days}`,
    after: (days) => (days === 1 ? '+ 1 day' : `+ ${days} days`),
  },

  table: {
    title: (count) => `${count} documents`, status: 'Status', days: 'Days', submitted: 'Submitted', number: 'No.',
    subject: 'Subject', askers: 'Askers', addressees: 'To', questions: 'Questions', citations: 'Refs.',
    citationsFull: 'References', search: 'Search', searchHint: 'subject, name, number', all: 'all', filterStatus: 'Status',
    filterMinistry: 'Ministry', filterParty: 'Party', filterYear: 'Year', none: 'No document fits this choice.',
    shown: (shown, total) => `${shown} of ${total} shown`,
    answeredOf: (answered, total) => `${answered}/${total}`,
    spread: 'Spread over the statuses', inDossier: (count) => `dossier of ${count}`, unknown: 'unknown', calendar: 'Calendar of what is pending (.ics)',
  },

  helpTitle: 'Help',
  helpText: [
    'Vraagstuk reads written questions of the Dutch parliament, their answers and notices of extension, and shows what is in them: who asked whom, every question with its answer, notes and references, and how the term stands.',
    'The term: three weeks from the day of submission; after a notice six weeks in all (Rules of Procedure of the Tweede Kamer, and its overview of questions not answered in time). Weekends, holidays and recess move nothing.',
    'What this page does not know: whether a notice or an answer exists outside these files. So it never says more than the documents show.',
  ],
  helpKeys: 'Keys',
  keys: [
    ['j / k', 'next and previous question'], ['1 – 5', 'Overview, Questions, References, Term, Remarks'],
    ['o', 'open files'], ['Ctrl+V', 'paste text or files, wherever you are'], ['Esc', 'back to the list'], ['?', 'this help'],
  ],
  version: (version) => `Version ${version}`,
};

/** @typedef {import('./types.js').Lang} Lang */

const tables = { nl, en };

/** The sentences of the chosen language. */
export let t = nl;

/** @type {Lang} */
export let lang = 'nl';

/** @param {Lang} chosen */
export function setLanguage(chosen) {
  lang = chosen;
  t = tables[chosen];
}
