// Sentences of what is loaded later, in Dutch and English.

import { lang } from './strings.js';

const nl = {
  saves: { documents: 'Documenten (CSV)', pairs: 'Vragen met antwoorden (CSV)', citations: 'Verwijzingen (CSV)' },
  files: { documents: 'documenten', pairs: 'vragen', citations: 'verwijzingen', statistics: 'cijfers' },
  heads: {
    documents: ['bestand', 'soort', 'identificatie', 'vergaderjaar', 'nummer', 'zaaknummer', 'onderwerp', 'ingezonden', 'vraagstellers', 'gevraagd aan',
      'antwoord van', 'ontvangen', 'status', 'dagen', 'drie weken', 'zes weken', 'vragen', 'waarvan beantwoord', 'noten', 'verwijzingen', 'signalen',
      'officiële pagina', 'door u ingevuld'],
    pairs: ['bestand', 'identificatie', 'zaaknummer', 'vraag', 'tekst van de vraag', 'antwoord', 'tekst van het antwoord', 'verwijst naar antwoord', 'noten'],
    citations: ['bestand', 'identificatie', 'soort', 'verwijzing', 'aanduiding', 'nummer van de bron', 'link', 'reden zonder link', 'plaats'],
  },
  about: ['stand op', 'gemaakt met'],
  typed: { submitted: 'ingezonden', notice: 'uitstelbericht', answered: 'antwoord', unanswered: 'nog niet beantwoord' },
  grouped: 'per dossier', sets: (/** @type {string} */ count) => `${count} sets`,
  statistics: 'Cijfers per ministerie en per maand',
  statisticsNote: 'Per dossier geteld. Een set aan twee ministeries telt bij beide. Wat onbekend is, telt als onbekend.',
  saveStatistics: 'Bewaar cijfers (CSV)',
  picture: (/** @type {string} */ parts) => `Verdeling: ${parts}`,
};

/** @type {typeof nl} */
const en = {
  saves: { documents: 'Documents (CSV)', pairs: 'Questions with answers (CSV)', citations: 'References (CSV)' },
  files: { documents: 'documents', pairs: 'questions', citations: 'references', statistics: 'figures' },
  heads: {
    documents: ['file', 'kind', 'identifier', 'session year', 'number', 'question number', 'subject', 'submitted', 'asked by', 'asked to',
      'answered by', 'received', 'status', 'days', 'three weeks', 'six weeks', 'questions', 'of which answered', 'notes', 'references', 'remarks',
      'official page', 'entered by you'],
    pairs: ['file', 'identifier', 'question number', 'question', 'text of the question', 'answer', 'text of the answer', 'refers to answer', 'notes'],
    citations: ['file', 'identifier', 'kind', 'reference', 'label', 'number of the source', 'link', 'reason without link', 'place'],
  },
  about: ['as of', 'made with'],
  typed: { submitted: 'submitted', notice: 'notice', answered: 'answer', unanswered: 'not yet answered' },
  grouped: 'by dossier', sets: (count) => `${count} sets`,
  statistics: 'Figures by ministry and by month',
  statisticsNote: 'Counted per dossier. A set asked to two ministries counts in both. What is unknown counts as unknown.',
  saveStatistics: 'Save figures (CSV)',
  picture: (parts) => `Spread: ${parts}`,
};

export const tables = { nl, en };

/** The sentences of the chosen language. */
export function words() {
  return tables[lang];
}
