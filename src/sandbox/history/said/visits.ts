// Over 200 lines because all visits of the history are read as one list.
import type { Feeling } from '../../../contract/words.ts'
import { complaint, dream, need, plan, praise, type Says, worry } from './says.ts'

/** A joint visit, and what each department heard in it. First names are those in addresses. */
export type SampleVisit = {
  /** Who books and leads it comes first, who takes notes second. */
  employees: readonly string[]
  contacts: readonly string[]
  /** The month of the history; 12 is the open one. */
  month: number
  /** Working days after that month's ask day, or before it. */
  day: number
  /** On the clock of who books it. */
  time: string
  minutes: number
  subject: string
  agenda: string
  /** How the contacts say it was, in their order; nobody was asked where it is missing. */
  felt?: readonly Feeling[]
  /** By employee; who is missing told nothing. */
  heard?: Readonly<Record<string, Says>>
}

export const PAST_VISITS: readonly SampleVisit[] = [
  {
    employees: ['marieke', 'agnieszka', 'kwame'],
    contacts: ['maarten', 'rik'],
    month: 2,
    day: 4,
    time: '10:00',
    minutes: 60,
    subject: 'Zeewind: the year ahead',
    agenda: 'The next projects\nWhat the line needs from us\nWhat we want to measure together',
    felt: ['content', 'neutral'],
    heard: {
      marieke: plan(
        ['Operations', 'Finance'],
        'Four projects in twelve months, two of them far out at sea. Maarten put our name behind three.',
        { seemed: 'content' },
      ),
      agnieszka: need(
        ['Operations'],
        'Rik decides on a Thursday what he builds on Monday. Two days are too short for our heat treatment.',
        { thread: ['build plan', 1], seemed: 'neutral' },
      ),
    },
  },
  {
    employees: ['whitney', 'desmond', 'caleb'],
    contacts: ['loretta', 'darnell'],
    month: 3,
    day: 5,
    time: '09:00',
    minutes: 45,
    subject: 'Prairie: start of the new seeder',
    agenda: 'Parts list of the seeder\nBins at the line\nFirst samples',
    felt: ['content', 'neutral'],
    heard: {
      whitney: plan(
        ['Sales', 'Operations'],
        '18 new part numbers for the seeder, samples of all by the end of next month.',
        { thread: ['seeder', 1] },
      ),
      desmond: worry(
        ['Operations'],
        'Their line has room for 12 bins, we plan 18. Darnell knows, Loretta did not.',
        { seemed: 'uneasy' },
      ),
      caleb: need(
        ['Quality'],
        'They ask for first samples with report at 6 of 18 parts. I had counted on all of them.',
      ),
    },
  },
  {
    employees: ['elodie', 'nadia', 'mirjam'],
    contacts: ['veronique', 'bastien'],
    month: 4,
    day: 6,
    time: '14:00',
    minutes: 45,
    subject: 'Marchand: the rental kitchen',
    agenda: 'Fewer screws, larger numbers\nBoxes and pallets\nThe drawer screw',
    heard: {
      elodie: worry(
        ['Sales'],
        'Price of the drawer screw came up three times. Véronique looked at the table while saying it.',
        { thread: ['drawer screw', 1], seemed: 'uneasy' },
      ),
      nadia: need(['Operations'], 'Bastien showed a photo of his hall: one aisle only for our empty boxes.', {
        thread: ['crates for the runners', 1],
      }),
      mirjam: dream(
        ['Quality'],
        'One screw for hinge and drawer. Both of them smiled when I said we could try.',
        { seemed: 'delighted' },
      ),
    },
  },
  {
    employees: ['marieke', 'nadia', 'jurgen', 'ingrid'],
    contacts: ['gerben', 'maarten', 'rik'],
    month: 5,
    day: 3,
    time: '13:00',
    minutes: 60,
    subject: 'Zeewind: late deliveries',
    agenda: 'What happened, from both sides\nWhat we change now\nHow we tell each other',
    felt: ['uneasy', 'unhappy', 'uneasy'],
    heard: {
      marieke: complaint(
        ['Operations', 'Customer Service'],
        'Maarten had a list: nine loads, five late. He did not raise his voice, that was worse.',
        {
          thread: ['late loads', 2],
          seemed: 'unhappy',
          promise: { text: 'Written plan for deliveries to Zeewind, signed by Henrik', days: 6 },
        },
      ),
      nadia: complaint(
        ['Operations'],
        'A crane day costs them more than our whole truck. I did not know that number.',
        { thread: ['late loads', 2], seemed: 'unhappy' },
      ),
      jurgen: need(
        ['Operations'],
        'Rik would take partial loads if the right sizes are on it. We never asked him.',
        { thread: ['late loads', 2], seemed: 'uneasy' },
      ),
      ingrid: worry(
        ['Management', 'Operations'],
        'They still want us. But three people came to tell us one thing.',
        { thread: ['late loads', 2], seemed: 'uneasy' },
      ),
    },
  },
  {
    employees: ['katharina', 'henrik', 'lena'],
    contacts: ['ulrike', 'thorsten', 'bastian'],
    month: 6,
    day: 7,
    time: '10:00',
    minutes: 60,
    subject: 'Alpenbahn: a store for the new plant',
    agenda: 'Drawing of the store\nTwo deliveries a day?\nStock as an interface',
    felt: ['content', 'content', 'neutral'],
    heard: {
      katharina: plan(
        ['Sales'],
        'If the board says yes we are in the project group, Ulrike offers us a seat.',
        { thread: ['new plant', 2] },
      ),
      henrik: worry(
        ['Operations'],
        'Twice a day over the pass in winter is brave. Thorsten said himself that we should count on once.',
        { thread: ['new plant', 2] },
      ),
      lena: need(
        ['IT'],
        'Bastian needs stock per batch, not only per part. That is a bit more than we thought.',
        { thread: ['stock interface', 2] },
      ),
    },
  },
  {
    employees: ['stefanie', 'whitney'],
    contacts: ['sofia', 'noor'],
    month: 7,
    day: 5,
    time: '16:00',
    minutes: 45,
    subject: 'Prairie: what dealers send back',
    agenda: 'Ten parts that came back most\nWhat is ours, what is theirs',
    felt: ['neutral', 'content'],
    heard: {
      stefanie: need(
        ['Quality'],
        'Six of the ten returns are coating, two are wrong kits, two nobody knows. Sofía wants to look at the last two with us.',
      ),
      whitney: praise(
        ['Quality', 'Sales'],
        'Noor said it is the first supplier that asked for the broken parts.',
        { seemed: 'delighted' },
      ),
    },
  },
  {
    employees: ['diego', 'carla', 'filipa'],
    contacts: ['joaquin', 'alba'],
    month: 8,
    day: 6,
    time: '10:00',
    minutes: 45,
    subject: 'Talleres Ebro: electric buses',
    agenda: 'Rivets and weight\nRoom for 80 bodies\nCorrosion test',
    felt: ['content', 'content'],
    heard: {
      diego: plan(
        ['Sales', 'Finance'],
        'Order of 80 bodies is signed. First ten in half a year, then six a month.',
        { thread: ['electric buses', 3], seemed: 'delighted' },
      ),
      carla: need(
        ['Operations'],
        'They need a second hall for the buses and have one lift truck. They ask for small pallets, a person must be able to pull them.',
        { thread: ['second hall', 1] },
      ),
      filipa: worry(['Quality'], 'Alba does not trust the test of the mill. Wants ours or none.', {
        thread: ['corrosion test', 2],
        seemed: 'uneasy',
      }),
    },
  },
  {
    employees: ['katharina', 'thijs', 'stefanie'],
    contacts: ['ulrike', 'mehmet'],
    month: 9,
    day: 5,
    time: '11:00',
    minutes: 45,
    subject: 'Alpenbahn: papers for the new company',
    agenda: 'New debtor\nFirst samples for the bogie parts\nWho signs what',
    felt: ['content', 'neutral'],
    heard: {
      katharina: plan(
        ['Sales', 'Operations'],
        'They build in a few months, first parts a year after that. Until then they pay for samples.',
        { thread: ['new plant', 5] },
      ),
      thijs: need(
        ['Finance'],
        'The guarantee of the parent takes two months. Mehmet asks for open delivery meanwhile, up to a limit.',
        {
          thread: ['new plant', 5],
          promise: { text: 'Limit for deliveries before the guarantee, with Margriet', days: 14 },
        },
      ),
    },
  },
  {
    employees: ['nadia', 'wout', 'marieke'],
    contacts: ['gerben', 'eline'],
    month: 10,
    day: 4,
    time: '15:00',
    minutes: 45,
    subject: 'Zeewind: six weeks on time',
    agenda: 'Numbers of six weeks\nEDI\nCrates instead of cardboard',
    felt: ['content', 'delighted'],
    heard: {
      nadia: praise(['Operations'], 'Gerben opened with the numbers: 24 of 24. He had printed them.', {
        thread: ['late loads', 4],
        seemed: 'delighted',
      }),
      wout: plan(['IT'], 'Delivery notes by EDI come next, Eline has time for it after their next release.', {
        thread: ['confirmations by EDI', 3],
        seemed: 'content',
      }),
      marieke: dream(
        ['Sales', 'Operations'],
        'Crates that go back and forth: Gerben spoke ten minutes about it and nobody stopped him.',
        {
          thread: ['crates on the quay', 2],
          seemed: 'delighted',
          promise: {
            text: 'Ask the crane crew which crate they can lift, send Gerben a drawing',
            days: 15,
            open: true,
          },
        },
      ),
    },
  },
  {
    employees: ['elodie', 'lotte', 'pieter'],
    contacts: ['veronique', 'mathilde'],
    month: 11,
    day: 5,
    time: '10:30',
    minutes: 45,
    subject: 'Marchand: missing bags',
    agenda: 'Where bags get lost\nThe short way to a new one\nFitters',
    felt: ['neutral', 'uneasy'],
    heard: {
      elodie: praise(
        ['Sales', 'Customer Service'],
        'Véronique brought the fitters up before we did. The short way works.',
        { thread: ['short way', 3], seemed: 'content' },
      ),
      lotte: need(
        ['Customer Service', 'IT'],
        'Mathilde wants a number that a fitter can type at six in the morning, no talking.',
        {
          thread: ['short way', 3],
          promise: {
            text: 'Ask Gonçalo whether a fitter can order a bag by text message',
            days: 9,
            open: true,
          },
        },
      ),
      pieter: need(
        ['Operations'],
        'Missing bags are nearly always the flat ones, they slip under the tray. A ribbon would do.',
        { seemed: 'content' },
      ),
    },
  },
  {
    employees: ['birgit', 'pieter', 'sanne'],
    contacts: ['veronique', 'philippe'],
    month: 12,
    day: -3,
    time: '10:00',
    minutes: 45,
    subject: 'Marchand: volumes and terms for next year',
    agenda: 'Volumes per quarter\nForecast band\nE-invoices',
    heard: {
      birgit: plan(
        ['Sales', 'Operations'],
        'Rental kitchens take off: they plan 30 percent more, nearly all in two screws.',
        {
          thread: ['rental kitchen', 4],
          seemed: 'content',
          promise: { text: 'Tell Véronique who answers her offers from now on', days: 2, open: true },
        },
      ),
      pieter: need(
        ['Operations'],
        'They want the forecast band at 10 percent now, they have become that steady. I said yes.',
        {
          thread: ['forecast band', 2],
          seemed: 'delighted',
          promise: { text: 'Write the 10 percent into the forecast agreement', days: 12 },
        },
      ),
      sanne: praise(['Finance', 'IT'], 'Philippe called our e-invoices the only ones without a phone call.', {
        thread: ['e-invoices', 3],
        seemed: 'delighted',
      }),
    },
  },
]

export const NEXT_VISITS: readonly SampleVisit[] = [
  {
    employees: ['marieke', 'nadia', 'kwame'],
    contacts: ['gerben', 'soraya'],
    month: 12,
    day: 2,
    time: '10:00',
    minutes: 45,
    subject: 'Zeewind: crates and coating',
    agenda: 'Offer for 40 returnable crates\nSalt spray results\nLoads of the next two months',
  },
  {
    employees: ['katharina'],
    contacts: ['ulrike'],
    month: 12,
    day: 4,
    time: '09:30',
    minutes: 20,
    subject: '20 minutes: Katharina Leitgeb and Ulrike Sommerfeld',
    agenda: 'Kits per bogie, three prices',
  },
  {
    employees: ['whitney', 'priya', 'mei-lin'],
    contacts: ['loretta', 'grant'],
    month: 12,
    day: 5,
    time: '09:00',
    minutes: 45,
    subject: 'Prairie: terms and EDI 810',
    agenda: 'The new payment terms\nFirst month of EDI 810\nTotes: who pays what',
  },
  {
    employees: ['ben', 'stefanie', 'olaf'],
    contacts: ['mette', 'soren'],
    month: 12,
    day: 7,
    time: '13:00',
    minutes: 45,
    subject: 'Nordlys: who answers what',
    agenda: 'We were silent for too long\nOne name for quality questions\nThe next series of beds',
  },
  {
    employees: ['katharina', 'henrik', 'agnieszka'],
    contacts: ['ulrike', 'thorsten'],
    month: 12,
    day: 10,
    time: '10:00',
    minutes: 60,
    subject: 'Alpenbahn: kits and bins for the new plant',
    agenda: 'Three sizes of bogie kits\nBin drawings\nVolumes of the first year',
  },
  {
    employees: ['diego', 'luisa', 'goncalo'],
    contacts: ['ruben', 'nuria'],
    month: 12,
    day: 12,
    time: '10:00',
    minutes: 45,
    subject: 'Talleres Ebro: money and files',
    agenda: '60 days for the buses\nDelivery notes as a file\nOpen invoices',
  },
  {
    employees: ['elodie', 'mirjam'],
    contacts: ['veronique', 'aicha'],
    month: 12,
    day: 15,
    time: '14:00',
    minutes: 45,
    subject: 'Marchand: black screws for the fair',
    agenda: 'Coating three on the fair kitchens\nNumbers and days\nRental kitchens taken apart five times',
  },
]
