/** What customers read in German; they are addressed with Sie. */

import { answer } from './answers/de.ts'
import type { GuestTexts } from './en.ts'
import {
  type Introducing,
  paragraphs,
  type Succeeding,
  type SucceedingThere,
  signature,
  type Who,
} from './mail.ts'
import { poll } from './polls/de.ts'

const functions: GuestTexts['functions'] = {
  finance: 'Finanzen',
  operations: 'Betrieb',
  logistics: 'Logistik',
  it: 'IT',
  sales: 'Vertrieb',
  procurement: 'Einkauf',
  quality: 'Qualität',
  hr: 'Personal',
  legal: 'Recht',
  marketing: 'Marketing',
  'r&d': 'Forschung und Entwicklung',
  'customer service': 'Kundenservice',
  production: 'Produktion',
  management: 'Geschäftsführung',
  administration: 'Verwaltung',
  other: 'Sonstiges',
}

const who = ({ employee, title, organisation }: Who) =>
  title ? `${employee}, ${title} bei ${organisation},` : `${employee} von ${organisation}`

const answers = ({ links }: Pick<Introducing, 'links'>) =>
  paragraphs(
    `Wäre jemand anderes für diese Gespräche besser geeignet? Dann sagen Sie es uns bitte hier:\n${links.somebodyElse}`,
    `Möchten Sie lieber nicht auf diese Weise angesprochen werden? Dann sagen Sie es bitte hier, und wir lassen es:\n${links.pleaseDont}`,
    `Beide Links gelten bis zum ${links.until}.`,
  )

export const de: GuestTexts = {
  functions,
  frame: {
    asks: (name, organisation) => `${name} von ${organisation} hat Ihnen den Link zu dieser Seite geschickt.`,
    linkEnds: (day) => `Der Link gilt bis zum ${day}.`,
    changesNothing: 'Allein durch das Öffnen dieser Seite ändert sich nichts.',
    deadTitle: 'Dieser Link gilt nicht mehr',
    dead: (organisation) =>
      `Er ist abgelaufen oder wurde durch einen neueren ersetzt. Wenn Sie uns trotzdem etwas mitteilen möchten, antworten Sie einfach auf die E-Mail, mit der ${organisation} ihn geschickt hat.`,
    overTitle: 'Diese Frage ist abgeschlossen',
    tooOftenTitle: 'Einen Moment bitte',
    tooOften:
      'Diese Seite wurde gerade sehr oft geöffnet. Bitte versuchen Sie es in einer Minute noch einmal.',
    thanks: 'Vielen Dank',
    optional: 'freiwillig',
    send: 'Senden',
    back: 'Zurück',
  },
  introduction: {
    subject: ({ employee, organisation }) => `${employee}, Ihre Ansprechperson bei ${organisation}`,
    text: (m) =>
      paragraphs(
        `Guten Tag ${m.contact},`,
        m.self
          ? `ich bin ${who(m)} und möchte gern Ihre feste Ansprechperson bei uns sein.`
          : `gern stelle ich Ihnen ${who(m)} als Ihre feste Ansprechperson bei uns vor.`,
        m.does && `Was ${m.self ? 'ich' : m.employee} für ${m.customer} ${m.self ? 'tue' : 'tut'}: ${m.does}`,
        m.job &&
          (m.self
            ? `Warum gerade wir beide: Wir sind beide im Bereich ${functions[m.job]} tätig.`
            : `Warum gerade Sie beide: Sie sind beide im Bereich ${functions[m.job]} tätig.`),
        `${m.self ? 'Ich möchte' : `${m.employee} möchte`} etwa einmal im Monat mit Ihnen sprechen, kurz und wann es Ihnen passt: darüber, was gut läuft, was besser sein könnte und was Sie vorhaben.`,
        `Sie brauchen nichts zu tun: ${m.self ? 'Ich melde mich' : `${m.employee} meldet sich`} bei Ihnen.`,
        answers(m),
        signature('Mit freundlichen Grüßen', m.sender),
      ),
    title: (organisation) => `Ihre Ansprechperson bei ${organisation}`,
    why: (m) =>
      `${who(m)} möchte etwa einmal im Monat mit Ihnen sprechen, um zu hören, was gut läuft, was besser sein könnte und was Sie vorhaben. Wenn Ihnen das recht ist, brauchen Sie hier nichts zu tun.`,
    whoSees: (m) =>
      `Ihre Antwort sehen ${m.employee} und diejenigen bei ${m.organisation}, die ${m.customer} betreuen.`,
    somebodyElse: {
      title: 'Jemand anderes wäre besser geeignet',
      text: (employee) =>
        `${employee} meldet sich dann nicht bei Ihnen, und wir überlegen, mit wem wir besser sprechen.`,
      label: 'Name und E-Mail-Adresse einer besser geeigneten Person (freiwillig)',
      send: 'Jemand anderen fragen',
      done: (employee) =>
        `${employee} wird sich dazu nicht bei Ihnen melden. Wir überlegen, mit wem wir besser sprechen.`,
    },
    pleaseDont: {
      title: 'Bitte nicht ansprechen',
      text: 'Wir bitten Sie dann nicht mehr um solche Gespräche, laden Sie nicht mehr zu Terminen ein und nehmen Sie aus bereits vereinbarten Terminen heraus.',
      send: 'Bitte nicht ansprechen',
      done: 'Wir bitten Sie nicht mehr um solche Gespräche, laden Sie nicht mehr zu Terminen ein und nehmen Sie aus bereits vereinbarten Terminen heraus.',
    },
    over: 'Diese Gespräche sind inzwischen beendet; Sie brauchen nichts zu tun.',
  },
  handover: {
    newColleague: {
      subject: ({ employee, organisation }) => `${employee}, Ihre neue Ansprechperson bei ${organisation}`,
      text: (m: Succeeding) =>
        paragraphs(
          `Guten Tag ${m.contact},`,
          m.self
            ? `ich bin ${who(m)} und ab jetzt als Nachfolge von ${m.from} Ihre feste Ansprechperson bei uns.`
            : `ab jetzt ist ${who(m)} als Nachfolge von ${m.from} Ihre feste Ansprechperson bei uns.`,
          `Was Sie bisher besprochen haben, was wir Ihnen zugesagt haben und die vereinbarten Termine gehen mit ${m.self ? 'mir' : m.employee} weiter.`,
          `Sie brauchen nichts zu tun: ${m.self ? 'Ich melde mich' : `${m.employee} meldet sich`} bei Ihnen.`,
          signature('Mit freundlichen Grüßen', m.sender),
        ),
    },
    newContact: {
      subject: ({ employee, organisation }) => `${employee}, Ihre Ansprechperson bei ${organisation}`,
      text: (m: SucceedingThere) =>
        paragraphs(
          `Guten Tag ${m.contact},`,
          m.self
            ? `ich bin ${who(m)} und habe bisher etwa einmal im Monat mit ${m.from} gesprochen. Das möchte ich gern mit Ihnen fortsetzen.`
            : `bisher hat ${who(m)} etwa einmal im Monat mit ${m.from} gesprochen. ${m.employee} möchte das gern mit Ihnen fortsetzen.`,
          'Es sind kurze Gespräche, wann es Ihnen passt: darüber, was gut läuft, was besser sein könnte und was Sie vorhaben.',
          `Sie brauchen nichts zu tun: ${m.self ? 'Ich melde mich' : `${m.employee} meldet sich`} bei Ihnen.`,
          answers(m),
          signature('Mit freundlichen Grüßen', m.sender),
        ),
    },
  },
  meeting: {
    subject: (customer) => `Gemeinsames Videogespräch: ${customer}`,
    agenda: (customer) =>
      [
        `Was sich bei ${customer} seit unserem letzten Gespräch verändert hat`,
        'Pläne, Sorgen und Wünsche für die kommenden Monate',
        'Was wir beim letzten Mal zugesagt haben, und was daraus geworden ist',
        'Wie es weitergeht, und wer was übernimmt',
      ].join('\n'),
    talkSubject: (employee, contact) => `${employee} und ${contact}`,
    talkAgenda: () => 'Ein kurzes Gespräch ohne Folien: Ihre Pläne, Ihre Sorgen, Ihre Wünsche.',
  },
  poll,
  answer,
  team: {
    title: (organisation) => `Ihr Team bei ${organisation}`,
    lead: (organisation, customer) =>
      `Das sind die Menschen bei ${organisation}, die für ${customer} arbeiten, und was sie jeweils für Sie tun. So wissen Sie, an wen Sie sich wenden können.`,
    nobody: 'Im Moment steht hier niemand. Bitte fragen Sie die Person, die Ihnen diese Seite geschickt hat.',
    noTracking: 'Diese Seite setzt keine Cookies und hält nicht fest, wer sie öffnet.',
  },
}
