// Over 200 lines because one customer is read as one story.
import {
  AUTUMN,
  complaint,
  dream,
  need,
  plan,
  praise,
  type SaidInPairs,
  SUMMER,
  WINTER,
  worry,
} from './says.ts'

/** Talleres Ebro builds coach bodies: rivets, aluminium, long payment terms; seldom spoken with for two months in the middle. */
export const EBRO: SaidInPairs = {
  'diego joaquin': [
    plan(
      ['Sales', 'Operations'],
      'City of the region orders 80 electric buses, they build the bodies. Light bolts, aluminium rivets.',
      { from: 2, thread: ['electric buses', 1] },
    ),
    complaint(
      ['Sales'],
      'I was away long, he said, and he noticed. Two offers waited for an answer since then.',
      { from: 6, until: 7, seemed: 'unhappy', promise: { text: 'Answer both open offers', days: 2 } },
    ),
    need(
      ['Sales', 'Quality'],
      'Rivets with a colour code per length, his people grab the wrong ones in the dark side of the hall.',
      { from: 7, thread: ['colour code', 1] },
    ),
    worry(
      ['Sales', 'Finance'],
      'If the buses start he has to buy stock for three months. Cannot do that on 30 days.',
      { from: 6, thread: ['electric buses', 2] },
    ),
    praise(['Sales'], 'Colour on the rivets: not one wrong length since.', {
      from: 10,
      thread: ['colour code', 2],
      weeks: 6,
    }),
    dream(['Sales'], 'He would love to open one box that has all the fasteners for one coach door.', {
      from: 3,
    }),
    plan(
      ['Sales', 'Operations'],
      'First rivet order for the buses comes next week: 200,000 pieces. He said the number twice, slowly.',
      { from: 11, thread: ['electric buses', 4], seemed: 'delighted' },
    ),
  ],
  'ines pilar': [
    complaint(
      ['Customer Service', 'Operations'],
      'Nobody told her the carrier changed. The new driver stood at the old gate.',
      { from: 2 },
    ),
    need(['Customer Service'], 'Wants WhatsApp for the driver on the way, mail is too slow for her.', {
      from: 6,
    }),
    plan(['Operations'], 'August closed, and in July only mornings because of the heat in the hall.', {
      within: [5, 6],
    }),
    praise(
      ['Customer Service'],
      'She calls me by first name now and sends the gate plan when it changes. Small things.',
      { from: 8 },
    ),
    worry(
      ['Customer Service'],
      'She has no stand-in during the December holidays. If something is late nobody reads the mail.',
      { within: [11, 12] },
    ),
    need(['Customer Service', 'Operations'], 'One delivery day for each hall, never both on one day.', {
      from: 11,
      thread: ['second hall', 3],
    }),
  ],
  'carla pilar': [
    complaint(
      ['Operations'],
      'Bags of rivets were open in the box, 3,000 pieces to sort. She did it with two people on a Saturday.',
      {
        from: 3,
        thread: ['closed bags', 1],
        seemed: 'unhappy',
        promise: { text: 'Change to closed bags for rivets, tell Pilar from which delivery on', days: 9 },
      },
    ),
    need(['Operations'], 'Unloading only before 11, after that the yard belongs to the coaches.'),
    praise(['Operations'], 'Closed bags since three deliveries, not one loose rivet.', {
      from: 7,
      thread: ['closed bags', 2],
      weeks: 4,
    }),
    plan(
      ['Operations'],
      'The second hall for the electric buses is rented. She asks if we deliver to two addresses.',
      {
        from: 9,
        thread: ['second hall', 2],
        promise: { text: 'Tell Pilar whether we deliver to two addresses', days: 8 },
      },
    ),
  ],
  'rui joaquin': [
    need(
      ['Operations', 'Sales'],
      'We buy aluminium from the same mill, he found out. Asked whether we could order together.',
      { from: 3, thread: ['common aluminium', 1] },
    ),
    plan(['Operations'], 'Common aluminium order: he sends his numbers for the next quarter.', {
      from: 9,
      thread: ['common aluminium', 2],
      promise: { text: 'Compare aluminium quantities with Joaquín', days: 12 },
    }),
    worry(['Operations'], 'His mill stops for repairs in the summer, six weeks. He fills his store before.', {
      within: [4, 5, 6],
    }),
  ],
  'sanne ruben': [
    need(['Finance'], 'Asks for 60 days for the electric buses only, not for the rest.', {
      from: 8,
      thread: ['60 days for the buses', 1],
      promise: { text: 'Talk to Margriet about 60 days for one project', days: 8 },
    }),
    complaint(
      ['Finance'],
      'Reminder went out on a Friday evening for an invoice that he had paid on Tuesday.',
      { from: 3 },
    ),
    praise(
      ['Finance', 'Management'],
      'Happy with 60 days for the buses. Says he can look his bank in the eye.',
      { from: 10, thread: ['60 days for the buses', 2], seemed: 'delighted' },
    ),
  ],
  'luisa ruben': [
    worry(
      ['Finance'],
      'The city pays him after 120 days, he pays us after 30. He said he does not sleep over it, but he said it.',
      { from: 6, seemed: 'uneasy' },
    ),
    need(
      ['Finance'],
      'Wants one list of open invoices per month in Spanish. Ours is in English with our own words.',
      {
        from: 3,
        thread: ['list in Spanish', 1],
        promise: { text: 'Send the open invoices as a list in Spanish', days: 6 },
      },
    ),
    plan(['Finance'], 'Closing of the year with a new auditor, we will get a balance letter in January.', {
      within: [10, 11, 12],
    }),
    praise(['Finance'], 'The list in Spanish is good, he passes it on as it is.', {
      from: 8,
      thread: ['list in Spanish', 2],
    }),
    worry(
      ['Finance'],
      'His bank asks for a plan, so he asks us for one: deliveries and terms of the buses on one page.',
      { from: 11, seemed: 'uneasy' },
    ),
  ],
  'filipa alba': [
    worry(
      ['Quality'],
      'Rivets for the electric bodies sit next to copper. She wants a corrosion test before she signs.',
      {
        from: 7,
        thread: ['corrosion test', 1],
        promise: { text: 'Offer a corrosion test with copper contact', days: 11 },
      },
    ),
    complaint(
      ['Quality'],
      'Our last audit report of them had 12 points and no answer from us to their comments.',
      { from: 2 },
    ),
    need(['Quality'], 'A drawing with the grip range for each rivet length, for the wall in the hall.', {
      within: [...WINTER, ...AUTUMN, ...SUMMER],
    }),
  ],
  'goncalo nuria': [
    need(['IT'], 'She types our delivery notes into their system by hand. Any file would be better.', {
      from: 5,
      thread: ['delivery notes as a file', 1],
    }),
    plan(
      ['IT'],
      'A simple CSV by mail every evening, she reads it in at night. We try it with three orders.',
      {
        from: 9,
        thread: ['delivery notes as a file', 2],
        promise: { text: 'Three test files to Nuria', days: 7 },
      },
    ),
    worry(['IT'], 'Their system is from 2009 and the man who knows it works there two days a week.', {
      from: 7,
    }),
    praise(['IT'], 'Three files read in without an error. She puts her ruler away now.', {
      from: 11,
      thread: ['delivery notes as a file', 3],
      seemed: 'delighted',
    }),
  ],
}
