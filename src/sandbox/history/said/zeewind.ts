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

/** Zeewind Torens builds towers for wind turbines at sea: big bolts, a quay, and cranes that must not wait. */
export const ZEEWIND: SaidInPairs = {
  'ingrid hanneke': [
    plan(
      ['Sales', 'Finance'],
      'They want to go from one-year to three-year contracts with six suppliers. We can be one of the six, she said, if our delivery gets boring.',
      { from: 2, thread: ['three-year contract', 1] },
    ),
    worry(
      ['Operations'],
      'She brought up the late trucks herself. As finance director. That tells me enough.',
      { from: 5, thread: ['late loads', 2], until: 8, seemed: 'uneasy' },
    ),
    dream(
      ['Management', 'Operations'],
      'Her dream is a tower without one bolt from outside Europe. She would pay a little more for it, not a lot.',
      { from: 7 },
    ),
    praise(
      ['Operations'],
      'Three-year contract is going to her board with our name in it. On-time delivery was the reason, she said so.',
      {
        from: 10,
        thread: ['three-year contract', 2],
        seemed: 'delighted',
        promise: { text: 'Send Hanneke the on-time figures of the last six months for her board', days: 9 },
      },
    ),
    plan(
      ['Management', 'Sales'],
      'Her board decides on the three-year contracts in two weeks. She asked me to be reachable that day.',
      { from: 11, thread: ['three-year contract', 3], seemed: 'delighted' },
    ),
  ],
  'margriet hanneke': [
    need(
      ['Finance'],
      'Asks for one invoice per tower section instead of one per truck. Her people now add up eleven invoices by hand.',
      {
        from: 2,
        thread: ['invoice per section', 1],
        promise: { text: 'Check with Wout whether we can invoice per section', days: 14 },
      },
    ),
    worry(
      ['Finance', 'Sales'],
      'Steel price clause: she cannot explain the last surcharge to her own board. Wants the index and the formula on paper.',
      { from: 4 },
    ),
    plan(
      ['Finance'],
      'They close their books in five days from January. Needs our statements by the second working day.',
      { within: [9, 10, 11, 12] },
    ),
    praise(['Finance'], 'The invoice per section works. She says it saves them a day a month.', {
      from: 9,
      thread: ['invoice per section', 2],
      weeks: 4,
    }),
    need(
      ['Finance', 'Sales'],
      'Three-year contract needs one price formula. Hers fits on one page, ours on four.',
      { from: 11, thread: ['three-year contract', 2] },
    ),
  ],
  'marieke maarten': [
    plan(
      ['Operations'],
      'Next project: 62 towers, with our M64 bolts. He will ask three suppliers, we are one.',
      { from: 1, thread: ['62 towers', 1] },
    ),
    complaint(
      ['Operations', 'Quality'],
      'The truck came two weeks after the week in our order confirmation. He found out from the driver.',
      {
        from: 4,
        thread: ['late loads', 1],
        until: 6,
        promise: {
          text: 'Tell Maarten who decides on changed delivery weeks, and when he hears it',
          days: 5,
        },
      },
    ),
    need(
      ['Customer Service'],
      'Wants to hear about a delay at least three days before, even when we are not sure yet. Silence is worse than a delay.',
      { from: 5, thread: ['late loads', 2], until: 8 },
    ),
    plan(
      ['Operations', 'Finance'],
      'The 62 towers are decided. He wants a price for call-offs per month, with stock at our side.',
      { from: 7, thread: ['62 towers', 2] },
    ),
    praise(['Operations'], 'He said he no longer checks our dates. From him that is a compliment.', {
      from: 10,
      thread: ['late loads', 4],
      seemed: 'delighted',
    }),
    need(['Sales'], 'Asked for a sample box of the new coated nuts for their test bench.', {
      promise: { text: 'Send ten coated M64 nuts to Maarten', days: 7 },
    }),
    plan(
      ['Operations'],
      'Call-off plan for the 62 towers is on my desk: 12 loads, the first in three months.',
      {
        from: 11,
        thread: ['62 towers', 3],
        promise: { text: 'Confirm the first three call-offs to Maarten', days: 24 },
      },
    ),
  ],
  'marieke gerben': [
    complaint(
      ['Customer Service', 'Operations'],
      'Late M64 bolts are a topic in their management meeting now. He wants one name to call, not a mailbox.',
      {
        from: 4,
        thread: ['late loads', 1],
        seemed: 'unhappy',
        promise: { text: 'Name one person for urgent orders of Zeewind', days: 4 },
      },
    ),
    worry(
      ['Operations'],
      'Still two late loads, but he hears it from us before the truck is late. That already helps, he says.',
      { from: 6, thread: ['late loads', 3], until: 7 },
    ),
    praise(
      ['Operations'],
      'On time since we drive on fixed Tuesdays. He stopped keeping his own list of our delays.',
      { from: 10, thread: ['late loads', 4] },
    ),
  ],
  'femke maarten': [
    need(
      ['IT', 'Customer Service'],
      'He forwards our confirmations to four people. Can the system send it to four people itself?',
    ),
    complaint(
      ['Customer Service'],
      'Called twice on a Friday afternoon and got the answering machine twice.',
      { within: SUMMER },
    ),
    praise(
      ['Customer Service'],
      'Happy with the short phone call on Monday. Ten minutes and he knows his week.',
      { from: 7 },
    ),
    plan(['Operations'], 'They shut down from 21 December till 4 January, no deliveries at the quay.', {
      within: [11, 12],
    }),
    need(
      ['Customer Service'],
      'For the 62 towers he wants one person on the phone who knows the project by heart. He asked for me.',
      { from: 11, thread: ['62 towers', 3], seemed: 'content' },
    ),
  ],
  'nadia gerben': [
    need(
      ['Operations', 'Sales'],
      'Would like returnable crates instead of cardboard. On the quay the cardboard gets wet, falls apart and the bolts rust.',
      { from: 2, thread: ['crates on the quay', 1] },
    ),
    complaint(
      ['Operations'],
      'Second truck this month a day late. The crane crew stood waiting and he pays them anyway.',
      {
        from: 4,
        thread: ['late loads', 1],
        seemed: 'unhappy',
        promise: { text: 'Send Gerben the reason for both late trucks', days: 3 },
      },
    ),
    plan(
      ['Operations'],
      'We try a fixed slot: every Tuesday at 7, half the load if the rest is not ready. He likes half on time better than all too late.',
      { from: 6, thread: ['late loads', 3], until: 7 },
    ),
    praise(
      ['Operations'],
      'Eight weeks, not one late truck. He asked what we did. Answer: the Tuesday slot and a planner who picks up the phone.',
      { from: 10, thread: ['late loads', 4], weeks: 8, seemed: 'delighted' },
    ),
    dream(
      ['Operations'],
      'Crates again: if they could go back with the empty truck he would order forty tomorrow.',
      {
        from: 9,
        thread: ['crates on the quay', 2],
        promise: { text: 'Make an offer for 40 returnable crates', days: 12 },
      },
    ),
  ],
  'jurgen rik': [
    complaint(
      ['Operations', 'Quality'],
      'Flange bolts came without the washers. Half a shift lost looking for washers that were still with us.',
      { from: 4 },
    ),
    need(
      ['Operations'],
      'Asks us to mark the grease side on the bolt. His people work with gloves and look twice now.',
    ),
    plan(['Operations'], 'They go to three shifts in a few months, 40 percent more bolts a week.', {
      from: 8,
      promise: { text: 'Check the M64 line for 40 percent more', days: 18 },
    }),
    worry(
      ['Operations'],
      'Wind this time of year stops the hoisting, so orders come in bursts. He asks if we can breathe along.',
      { within: [10, 11, 12, 1, 2] },
    ),
  ],
  'agnieszka rik': [
    plan(
      ['Operations'],
      'He sends me his build plan six weeks ahead now, no longer on a Thursday for the Monday. Then I can plan the M64 line around it.',
      { from: 5, thread: ['build plan', 2] },
    ),
    praise(
      ['Operations'],
      'First month in which his plan and mine were the same. He sent a photo of the full rack.',
      { from: 8, thread: ['build plan', 4], seemed: 'delighted' },
    ),
    need(
      ['IT', 'Operations'],
      'Build plan comes as a photo of a whiteboard. We both laughed, but a shared sheet would be better.',
      {
        from: 6,
        thread: ['build plan', 3],
        promise: { text: 'Set up a shared sheet with Rik for the build plan', days: 10 },
      },
    ),
    worry(
      ['Operations'],
      '62 towers and three shifts at the same time. He asked twice if our M64 line can do it. I think so.',
      { from: 11, thread: ['62 towers', 3] },
    ),
  ],
  'kwame soraya': [
    need(
      ['Quality'],
      'Her inspector wants the 3.2 certificates before the truck arrives, not in the truck.',
      { promise: { text: 'Mail certificates the day before loading, test it with two orders', days: 8 } },
    ),
    worry(
      ['Quality', 'Operations'],
      'Salt spray results of the new coating vary too much for her. She trusts our lab, but wants to see the next test herself.',
      { from: 3, thread: ['salt spray', 1] },
    ),
    plan(
      ['Quality'],
      'Audit by their own customer in the autumn, bolts are on the list. She will bring two auditors to us.',
      { thread: ['audit', 1], within: [6, 7, 8, 9] },
    ),
    praise(['Quality'], 'The audit went well. Our torque records were the only ones without a question.', {
      thread: ['audit', 2],
      within: [10, 11],

      seemed: 'delighted',
    }),
    plan(['Quality'], 'She comes to see the next salt spray test and brings her own samples.', {
      from: 11,
      thread: ['salt spray', 2],
      promise: { text: 'Book the lab for the samples of Soraya', days: 26 },
    }),
  ],
  'dimitri eline': [
    need(
      ['IT'],
      'Order confirmations by EDI, she asks since last year. Everything else of their A suppliers comes that way.',
      { from: 5, thread: ['confirmations by EDI', 1] },
    ),
    plan(['IT'], 'We start the EDI test next month with confirmations only. She gives us a test mailbox.', {
      from: 8,
      thread: ['confirmations by EDI', 2],
      until: 9,
    }),
    dream(
      ['IT', 'Quality'],
      'One screen where a bolt number shows order, truck and certificate. She would build her half of it.',
      { from: 10, promise: { text: 'Draw the one screen and show it to Eline', days: 20 } },
    ),
  ],
  'wout eline': [
    worry(
      ['IT'],
      'They move to another ERP next year. Article numbers will change, she is afraid of the first month.',
      { from: 6 },
    ),
    praise(
      ['IT'],
      'First 30 confirmations by EDI went through without a hand. She had expected ten errors.',
      { from: 10, thread: ['confirmations by EDI', 3] },
    ),
    need(['IT'], 'Asks for a test system that is on at weekends, they only test then.', {
      within: [...AUTUMN, ...WINTER],
    }),
  ],
}
