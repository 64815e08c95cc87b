/** What customers read in English: mails and the pages behind their links. The other languages follow its form. */

import type { JobFunction } from '../../contract/words.ts'
import { answer } from './answers/en.ts'
import {
  type Introducing,
  paragraphs,
  type Succeeding,
  type SucceedingThere,
  signature,
  type Who,
} from './mail.ts'
import { poll } from './polls/en.ts'

const functions: Record<JobFunction, string> = {
  finance: 'finance',
  operations: 'operations',
  logistics: 'logistics',
  it: 'IT',
  sales: 'sales',
  procurement: 'procurement',
  quality: 'quality',
  hr: 'human resources',
  legal: 'legal affairs',
  marketing: 'marketing',
  'r&d': 'research and development',
  'customer service': 'customer service',
  production: 'production',
  management: 'management',
  administration: 'administration',
  other: 'other work',
}

/** Somebody of ours, as they stand within a sentence. */
const who = ({ employee, title, organisation }: Who) =>
  title ? `${employee}, ${title} at ${organisation},` : `${employee} of ${organisation}`

const answers = ({ links }: Pick<Introducing, 'links'>) =>
  paragraphs(
    `If somebody else would be a better person to speak with, please tell us here:\n${links.somebodyElse}`,
    `If you would rather not be contacted in this way, please say so here, and we will not:\n${links.pleaseDont}`,
    `Both links work until ${links.until}.`,
  )

/** What a meeting is called and is about where nobody wrote anything; for our own people too (3.1). */
export const meeting = {
  subject: (customer: string) => `Joint visit by video: ${customer}`,
  agenda: (customer: string) =>
    [
      `What has changed at ${customer} since we last spoke`,
      'Plans, worries and wishes for the months ahead',
      'What we promised last time, and how it went',
      'What happens next, and who does it',
    ].join('\n'),
  talkSubject: (employee: string, contact: string) => `${employee} and ${contact}`,
  talkAgenda: () => 'A short talk without slides: your plans, your worries, your wishes.',
}

export const en = {
  /** Functions as they stand within a sentence. */
  functions,
  /** What every page has. */
  frame: {
    asks: (name: string, organisation: string) =>
      `${name} of ${organisation} sent you the link to this page.`,
    linkEnds: (day: string) => `The link works until ${day}.`,
    changesNothing: 'Opening this page changes nothing.',
    deadTitle: 'This link does not work any more',
    dead: (organisation: string) =>
      `It has ended or was replaced by a newer one. If you still want to tell us something, simply reply to the mail in which ${organisation} sent it.`,
    overTitle: 'This question has ended',
    tooOftenTitle: 'One moment, please',
    tooOften: 'This page was opened very often just now. Please try again in a minute.',
    thanks: 'Thank you',
    optional: 'optional',
    send: 'Send',
    back: 'Back',
  },
  /** The mail that introduces an employee, and the page behind its links (1.5). */
  introduction: {
    subject: ({ employee, organisation }: Introducing) => `${employee}, your counterpart at ${organisation}`,
    text: (m: Introducing) =>
      paragraphs(
        `Dear ${m.contact},`,
        m.self
          ? `I am ${who(m)} and I would like to be your counterpart with us.`
          : `I would like to introduce ${who(m)} as your counterpart with us.`,
        m.does && `What ${m.self ? 'I do' : `${m.employee} does`} for ${m.customer}: ${m.does}`,
        m.job && `Why the two of ${m.self ? 'us: we' : 'you: you'} both work in ${functions[m.job]}.`,
        `${m.self ? 'I' : m.employee} would like to speak with you about once a month, briefly and when it suits you: about what goes well, what could be better, and what you are planning.`,
        `You do not have to do anything: ${m.self ? 'I' : m.employee} will get in touch with you.`,
        answers(m),
        signature('Kind regards,', m.sender),
      ),
    title: (organisation: string) => `Your counterpart at ${organisation}`,
    why: (m: Who) =>
      `${who(m)} would like to speak with you about once a month, to hear what goes well, what could be better and what you are planning. If that is fine with you, there is nothing to do here.`,
    whoSees: (m: { employee: string; organisation: string; customer: string }) =>
      `Your answer is seen by ${m.employee} and by those at ${m.organisation} who look after ${m.customer}.`,
    somebodyElse: {
      title: 'Somebody else would be better',
      text: (employee: string) =>
        `${employee} will then not contact you, and we will see who else to speak with.`,
      label: 'Name and e-mail address of a better person (optional)',
      send: 'Ask somebody else',
      done: (employee: string) =>
        `${employee} will not contact you about this. We will see who else to speak with.`,
    },
    pleaseDont: {
      title: 'Please do not contact me',
      text: 'We will then neither ask you for such conversations nor invite you to meetings, and we take you out of those that are arranged already.',
      send: 'Please do not contact me',
      done: 'We will not ask you for such conversations any more, nor invite you to meetings, and we take you out of those that are arranged already.',
    },
    over: 'These conversations have ended in the meantime, so there is nothing for you to do.',
  },
  /** The mail about who follows when somebody leaves (1.5). */
  handover: {
    /** Our side changes. */
    newColleague: {
      subject: ({ employee, organisation }: Succeeding) =>
        `${employee}, your new counterpart at ${organisation}`,
      text: (m: Succeeding) =>
        paragraphs(
          `Dear ${m.contact},`,
          m.self
            ? `I am ${who(m)} and from now on I am your counterpart with us in place of ${m.from}.`
            : `From now on, ${who(m)} is your counterpart with us in place of ${m.from}.`,
          `What you discussed so far, what we promised you and the meetings we arranged all go on with ${m.self ? 'me' : m.employee}.`,
          `You do not have to do anything: ${m.self ? 'I' : m.employee} will get in touch with you.`,
          signature('Kind regards,', m.sender),
        ),
    },
    /** The customer's side changes: this is written to the successor. */
    newContact: {
      subject: ({ employee, organisation }: SucceedingThere) =>
        `${employee}, your counterpart at ${organisation}`,
      text: (m: SucceedingThere) =>
        paragraphs(
          `Dear ${m.contact},`,
          m.self
            ? `I am ${who(m)} and so far I have spoken with ${m.from} about once a month. I would like to go on with you.`
            : `So far, ${who(m)} has spoken with ${m.from} about once a month. ${m.employee} would like to go on with you.`,
          'These are short conversations, when it suits you: about what goes well, what could be better, and what you are planning.',
          `You do not have to do anything: ${m.self ? 'I' : m.employee} will get in touch with you.`,
          answers(m),
          signature('Kind regards,', m.sender),
        ),
    },
  },
  meeting,
  poll,
  answer,
  /** The page that shows who is who in our team. */
  team: {
    title: (organisation: string) => `Your team at ${organisation}`,
    lead: (organisation: string, customer: string) =>
      `These are the people of ${organisation} who work for ${customer}, and what each of them does for you. So you know whom to turn to.`,
    nobody: 'Nobody stands here at the moment. Please ask whoever sent you this page.',
    noTracking: 'This page sets no cookies and does not record who opens it.',
  },
}

export type GuestTexts = typeof en
