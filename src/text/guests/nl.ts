/** What customers read in Dutch; they are addressed with u. */

import { answer } from './answers/nl.ts'
import type { GuestTexts } from './en.ts'
import {
  type Introducing,
  paragraphs,
  type Succeeding,
  type SucceedingThere,
  signature,
  type Who,
} from './mail.ts'
import { poll } from './polls/nl.ts'

const functions: GuestTexts['functions'] = {
  finance: 'financiën',
  operations: 'bedrijfsvoering',
  logistics: 'logistiek',
  it: 'IT',
  sales: 'verkoop',
  procurement: 'inkoop',
  quality: 'kwaliteit',
  hr: 'personeelszaken',
  legal: 'juridische zaken',
  marketing: 'marketing',
  'r&d': 'onderzoek en ontwikkeling',
  'customer service': 'klantenservice',
  production: 'productie',
  management: 'management',
  administration: 'administratie',
  other: 'ander werk',
}

const who = ({ employee, title, organisation }: Who) =>
  title ? `${employee}, ${title} bij ${organisation},` : `${employee} van ${organisation}`

const answers = ({ links }: Pick<Introducing, 'links'>) =>
  paragraphs(
    `Kunnen we beter met iemand anders spreken? Laat het ons hier weten:\n${links.somebodyElse}`,
    `Hebt u liever geen contact op deze manier? Geef het hier aan, dan laten we u met rust:\n${links.pleaseDont}`,
    `Beide links werken tot ${links.until}.`,
  )

export const nl: GuestTexts = {
  functions,
  frame: {
    asks: (name, organisation) => `${name} van ${organisation} stuurde u de link naar deze pagina.`,
    linkEnds: (day) => `De link werkt tot ${day}.`,
    changesNothing: 'Door deze pagina te openen verandert er niets.',
    deadTitle: 'Deze link werkt niet meer',
    dead: (organisation) =>
      `De link is verlopen of vervangen door een nieuwere. Wilt u ons toch iets laten weten? Beantwoord dan gewoon de mail waarin ${organisation} de link stuurde.`,
    overTitle: 'Deze vraag is afgesloten',
    tooOftenTitle: 'Een ogenblik',
    tooOften: 'Deze pagina is zojuist heel vaak geopend. Probeer het over een minuut nog eens.',
    thanks: 'Dank u wel',
    optional: 'optioneel',
    send: 'Versturen',
    back: 'Terug',
  },
  introduction: {
    subject: ({ employee, organisation }) => `${employee}, uw vaste gesprekspartner bij ${organisation}`,
    text: (m) =>
      paragraphs(
        `Beste ${m.contact},`,
        m.self
          ? `Ik ben ${who(m)} en ik word graag uw vaste gesprekspartner bij ons.`
          : `Graag stel ik u ${who(m)} voor als uw vaste gesprekspartner bij ons.`,
        m.does &&
          `Wat ${m.self ? 'ik' : m.employee} voor ${m.customer} ${m.self ? 'doe' : 'doet'}: ${m.does}`,
        m.job &&
          (m.self
            ? `Waarom juist wij tweeën: we houden ons allebei bezig met ${functions[m.job]}.`
            : `Waarom juist u tweeën: u houdt zich allebei bezig met ${functions[m.job]}.`),
        `${m.self ? 'Ik spreek' : `${m.employee} spreekt`} u graag ongeveer één keer per maand, kort en wanneer het u uitkomt: over wat goed gaat, wat beter kan en wat u van plan bent.`,
        `U hoeft niets te doen: ${m.self ? 'ik neem' : `${m.employee} neemt`} contact met u op.`,
        answers(m),
        signature('Met vriendelijke groet,', m.sender),
      ),
    title: (organisation) => `Uw gesprekspartner bij ${organisation}`,
    why: (m) =>
      `${who(m)} spreekt u graag ongeveer één keer per maand, om te horen wat goed gaat, wat beter kan en wat u van plan bent. Vindt u dat prima, dan hoeft u hier niets te doen.`,
    whoSees: (m) =>
      `Uw antwoord is te zien voor ${m.employee} en voor de mensen van ${m.organisation} die ${m.customer} begeleiden.`,
    somebodyElse: {
      title: 'Liever iemand anders',
      text: (employee) =>
        `${employee} neemt dan geen contact met u op, en wij kijken met wie we beter kunnen spreken.`,
      label: 'Naam en e-mailadres van iemand die beter past (optioneel)',
      send: 'Vraag iemand anders',
      done: (employee) =>
        `${employee} neemt hierover geen contact met u op. Wij kijken met wie we beter kunnen spreken.`,
    },
    pleaseDont: {
      title: 'Neem liever geen contact met mij op',
      text: 'We vragen u dan niet meer om zulke gesprekken, nodigen u niet meer uit voor afspraken en halen u uit de afspraken die al gemaakt zijn.',
      send: 'Neem geen contact met mij op',
      done: 'We vragen u niet meer om zulke gesprekken, nodigen u niet meer uit voor afspraken en halen u uit de afspraken die al gemaakt zijn.',
    },
    over: 'Deze gesprekken zijn intussen gestopt; u hoeft niets te doen.',
  },
  handover: {
    newColleague: {
      subject: ({ employee, organisation }) => `${employee}, uw nieuwe gesprekspartner bij ${organisation}`,
      text: (m: Succeeding) =>
        paragraphs(
          `Beste ${m.contact},`,
          m.self
            ? `Ik ben ${who(m)} en vanaf nu ben ik uw vaste gesprekspartner bij ons, als opvolger van ${m.from}.`
            : `Vanaf nu is ${who(m)} uw vaste gesprekspartner bij ons, als opvolger van ${m.from}.`,
          `Wat u tot nu toe besprak, wat wij u beloofden en de afspraken die al gemaakt zijn, gaan gewoon verder met ${m.self ? 'mij' : m.employee}.`,
          `U hoeft niets te doen: ${m.self ? 'ik neem' : `${m.employee} neemt`} contact met u op.`,
          signature('Met vriendelijke groet,', m.sender),
        ),
    },
    newContact: {
      subject: ({ employee, organisation }) => `${employee}, uw gesprekspartner bij ${organisation}`,
      text: (m: SucceedingThere) =>
        paragraphs(
          `Beste ${m.contact},`,
          m.self
            ? `Ik ben ${who(m)} en tot nu toe sprak ik ongeveer één keer per maand met ${m.from}. Graag zet ik dat met u voort.`
            : `Tot nu toe sprak ${who(m)} ongeveer één keer per maand met ${m.from}. ${m.employee} zet dat graag met u voort.`,
          'Het zijn korte gesprekken, wanneer het u uitkomt: over wat goed gaat, wat beter kan en wat u van plan bent.',
          `U hoeft niets te doen: ${m.self ? 'ik neem' : `${m.employee} neemt`} contact met u op.`,
          answers(m),
          signature('Met vriendelijke groet,', m.sender),
        ),
    },
  },
  meeting: {
    subject: (customer) => `Gezamenlijk videogesprek: ${customer}`,
    agenda: (customer) =>
      [
        `Wat er bij ${customer} is veranderd sinds ons laatste gesprek`,
        'Plannen, zorgen en wensen voor de komende maanden',
        'Wat we de vorige keer hebben beloofd, en hoe het daarmee staat',
        'Hoe het verdergaat, en wie wat doet',
      ].join('\n'),
    talkSubject: (employee, contact) => `${employee} en ${contact}`,
    talkAgenda: () => 'Een kort gesprek zonder slides: uw plannen, uw zorgen, uw wensen.',
  },
  poll,
  answer,
  team: {
    title: (organisation) => `Uw team bij ${organisation}`,
    lead: (organisation, customer) =>
      `Dit zijn de mensen van ${organisation} die voor ${customer} werken, en wat ieder van hen voor u doet. Zo weet u bij wie u terechtkunt.`,
    nobody: 'Op dit moment staat hier niemand. Vraag het degene die u deze pagina stuurde.',
    noTracking: 'Deze pagina plaatst geen cookies en legt niet vast wie haar opent.',
  },
}
