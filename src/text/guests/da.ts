/** What customers read in Danish; they are addressed with du, as Danish business mails do. */

import { answer } from './answers/da.ts'
import type { GuestTexts } from './en.ts'
import {
  type Introducing,
  paragraphs,
  type Succeeding,
  type SucceedingThere,
  signature,
  type Who,
} from './mail.ts'
import { poll } from './polls/da.ts'

const functions: GuestTexts['functions'] = {
  finance: 'økonomi',
  operations: 'drift',
  logistics: 'logistik',
  it: 'it',
  sales: 'salg',
  procurement: 'indkøb',
  quality: 'kvalitet',
  hr: 'HR',
  legal: 'jura',
  marketing: 'marketing',
  'r&d': 'forskning og udvikling',
  'customer service': 'kundeservice',
  production: 'produktion',
  management: 'ledelse',
  administration: 'administration',
  other: 'andre opgaver',
}

const who = ({ employee, title, organisation }: Who) =>
  title ? `${employee}, ${title} hos ${organisation},` : `${employee} fra ${organisation}`

const answers = ({ links }: Pick<Introducing, 'links'>) =>
  paragraphs(
    `Er der en anden, det ville være bedre at tale med? Så sig det gerne her:\n${links.somebodyElse}`,
    `Vil du helst ikke kontaktes på denne måde? Så sig det her, og vi lader være:\n${links.pleaseDont}`,
    `Begge links virker indtil ${links.until}.`,
  )

export const da: GuestTexts = {
  functions,
  frame: {
    asks: (name, organisation) => `${name} fra ${organisation} har sendt dig linket til denne side.`,
    linkEnds: (day) => `Linket virker indtil ${day}.`,
    changesNothing: 'Der sker ikke noget ved blot at åbne siden.',
    deadTitle: 'Dette link virker ikke længere',
    dead: (organisation) =>
      `Det er udløbet eller erstattet af et nyere. Vil du stadig fortælle os noget, så svar blot på den mail, som ${organisation} sendte det med.`,
    overTitle: 'Dette spørgsmål er afsluttet',
    tooOftenTitle: 'Et øjeblik',
    tooOften: 'Siden er lige blevet åbnet rigtig mange gange. Prøv igen om et minut.',
    thanks: 'Mange tak',
    optional: 'valgfrit',
    send: 'Send',
    back: 'Tilbage',
  },
  introduction: {
    subject: ({ employee, organisation }) => `${employee}, din faste kontakt hos ${organisation}`,
    text: (m) =>
      paragraphs(
        `Kære ${m.contact}`,
        m.self
          ? `Jeg er ${who(m)} og vil gerne være din faste kontakt hos os.`
          : `Jeg vil gerne præsentere ${who(m)} som din faste kontakt hos os.`,
        m.does && `Det gør ${m.self ? 'jeg' : m.employee} for ${m.customer}: ${m.does}`,
        m.job &&
          (m.self
            ? `Hvorfor netop os to: Vi arbejder begge med ${functions[m.job]}.`
            : `Hvorfor netop jer to: I arbejder begge med ${functions[m.job]}.`),
        `${m.self ? 'Jeg' : m.employee} vil gerne tale med dig cirka en gang om måneden, kort og når det passer dig: om hvad der går godt, hvad der kunne være bedre, og hvad I har af planer.`,
        `Du behøver ikke gøre noget: ${m.self ? 'Jeg' : m.employee} kontakter dig.`,
        answers(m),
        signature('Med venlig hilsen', m.sender),
      ),
    title: (organisation) => `Din faste kontakt hos ${organisation}`,
    why: (m) =>
      `${who(m)} vil gerne tale med dig cirka en gang om måneden for at høre, hvad der går godt, hvad der kunne være bedre, og hvad I har af planer. Er det i orden med dig, behøver du ikke gøre noget her.`,
    whoSees: (m) =>
      `Dit svar kan ses af ${m.employee} og af dem hos ${m.organisation}, der tager sig af ${m.customer}.`,
    somebodyElse: {
      title: 'En anden ville være bedre',
      text: (employee) => `Så kontakter ${employee} dig ikke, og vi finder ud af, hvem vi kan tale med.`,
      label: 'Navn og e-mailadresse på en, der passer bedre (valgfrit)',
      send: 'Spørg en anden',
      done: (employee) => `${employee} kontakter dig ikke om dette. Vi finder ud af, hvem vi kan tale med.`,
    },
    pleaseDont: {
      title: 'Kontakt mig helst ikke',
      text: 'Så beder vi dig ikke om flere af den slags samtaler, inviterer dig ikke til flere møder og tager dig ud af dem, der allerede er aftalt.',
      send: 'Kontakt mig ikke',
      done: 'Vi beder dig ikke om flere af den slags samtaler, inviterer dig ikke til flere møder og tager dig ud af dem, der allerede er aftalt.',
    },
    over: 'Samtalerne er stoppet i mellemtiden, så du behøver ikke gøre noget.',
  },
  handover: {
    newColleague: {
      subject: ({ employee, organisation }) => `${employee}, din nye kontakt hos ${organisation}`,
      text: (m: Succeeding) =>
        paragraphs(
          `Kære ${m.contact}`,
          m.self
            ? `Jeg er ${who(m)} og er fra nu af din faste kontakt hos os i stedet for ${m.from}.`
            : `Fra nu af er ${who(m)} din faste kontakt hos os i stedet for ${m.from}.`,
          `Det, I har talt om indtil nu, det, vi har lovet dig, og de møder, der er aftalt, fortsætter med ${m.self ? 'mig' : m.employee}.`,
          `Du behøver ikke gøre noget: ${m.self ? 'Jeg' : m.employee} kontakter dig.`,
          signature('Med venlig hilsen', m.sender),
        ),
    },
    newContact: {
      subject: ({ employee, organisation }) => `${employee}, din kontakt hos ${organisation}`,
      text: (m: SucceedingThere) =>
        paragraphs(
          `Kære ${m.contact}`,
          m.self
            ? `Jeg er ${who(m)} og har hidtil talt med ${m.from} cirka en gang om måneden. Det vil jeg gerne fortsætte med dig.`
            : `Hidtil har ${who(m)} talt med ${m.from} cirka en gang om måneden. ${m.employee} vil gerne fortsætte med dig.`,
          'Det er korte samtaler, når det passer dig: om hvad der går godt, hvad der kunne være bedre, og hvad I har af planer.',
          `Du behøver ikke gøre noget: ${m.self ? 'Jeg' : m.employee} kontakter dig.`,
          answers(m),
          signature('Med venlig hilsen', m.sender),
        ),
    },
  },
  meeting: {
    subject: (customer) => `Fælles videomøde: ${customer}`,
    agenda: (customer) =>
      [
        `Hvad der har ændret sig hos ${customer}, siden vi sidst talte sammen`,
        'Planer, bekymringer og ønsker for de kommende måneder',
        'Hvad vi lovede sidst, og hvordan det er gået',
        'Hvad der sker nu, og hvem der gør det',
      ].join('\n'),
    talkSubject: (employee, contact) => `${employee} og ${contact}`,
    talkAgenda: () => 'En kort samtale uden slides: dine planer, dine bekymringer, dine ønsker.',
  },
  poll,
  answer,
  team: {
    title: (organisation) => `Dit team hos ${organisation}`,
    lead: (organisation, customer) =>
      `Her er dem hos ${organisation}, der arbejder for ${customer}, og hvad hver af dem gør for jer. Så ved du, hvem du kan gå til.`,
    nobody: 'Der står ingen her lige nu. Spørg den, der sendte dig siden.',
    noTracking: 'Siden bruger ikke cookies og registrerer ikke, hvem der åbner den.',
  },
}
