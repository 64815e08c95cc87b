// Over 200 lines because one customer is read as one story.
import {
  AUTUMN,
  complaint,
  dream,
  need,
  plan,
  praise,
  type SaidInPairs,
  SPRING,
  SUMMER,
  worry,
} from './says.ts'

/** Alpenbahn Fahrzeugbau builds mountain railway carriages: approvals, locked screws, papers for everything, a new plant. */
export const ALPENBAHN: SaidInPairs = {
  'amara anneliese': [
    need(
      ['Management', 'Quality'],
      'They look for welders and inspectors like everybody. She asked how we train people on torque tools, wants to copy it.',
      { promise: { text: 'Send Anneliese our torque training plan', days: 10 } },
    ),
    dream(['Management'], 'Exchange of young quality people for a month, theirs with us, ours with them.', {
      from: 6,
      thread: ['exchange', 1],
      seemed: 'delighted',
    }),
    worry(
      ['Management', 'Quality'],
      'Two of her oldest inspectors stop next year. She does not know who will know the old carriages then.',
      { from: 8 },
    ),
    plan(
      ['Management', 'Quality'],
      'Exchange starts small: two people, two weeks. She has two names already, we have one.',
      {
        from: 11,
        thread: ['exchange', 2],
        promise: { text: 'Find a second person for the exchange', days: 28 },
      },
    ),
  ],
  'katharina ulrike': [
    plan(
      ['Sales', 'Operations'],
      'New plant for bogies is going through their board. If it comes, it needs fasteners from the second year on, about a third more.',
      { from: 2, thread: ['new plant', 1] },
    ),
    worry(
      ['Sales'],
      'She must name a second source for every safety part within six months. It is not about us, she says twice.',
      { from: 4, thread: ['second source', 1], seemed: 'uneasy' },
    ),
    plan(
      ['Operations', 'Sales'],
      'Board said yes to the new plant. Ground is bought, they start to build in half a year.',
      {
        from: 7,
        thread: ['new plant', 3],
        seemed: 'delighted',
        promise: { text: 'Make a first volume plan for the new plant with Henrik', days: 21 },
      },
    ),
    need(
      ['Sales', 'Quality'],
      'For the new plant she wants pre-mounted kits per bogie instead of boxes per part. Asked what that costs.',
      {
        from: 9,
        thread: ['bogie kits', 1],
        promise: { text: 'Price for three sizes of bogie kits', days: 18 },
      },
    ),
    complaint(
      ['Sales'],
      'Our offer had 14 lines with a different delivery time each. She had to make a table of it herself.',
    ),
    praise(['Sales', 'Quality'], 'Second-source talks are done and we stay first on all 40 parts.', {
      from: 10,
      thread: ['second source', 2],
    }),
    plan(
      ['Sales'],
      'Kits get a line of their own in the tender for the new plant. She asked who else could do it, I named two.',
      { from: 11, thread: ['bogie kits', 2], seemed: 'content' },
    ),
  ],
  'yusuf ulrike': [
    need(
      ['Customer Service'],
      'Wants delivery notes in the order of her own part numbers. Ours are sorted by weight, she never understood why.',
      {
        from: 2,
        thread: ['delivery notes', 1],
        promise: { text: 'Ask IT for delivery notes sorted by customer part number', days: 8 },
      },
    ),
    praise(
      ['Customer Service', 'IT'],
      'Delivery notes are sorted by her numbers now. Goods-in is done before lunch, she says.',
      { from: 6, thread: ['delivery notes', 2] },
    ),
    complaint(
      ['Operations'],
      'A box said 200 and had 196. Four screws, but for rail that is a report with three signatures.',
      { from: 3 },
    ),
    plan(['Operations'], 'Company holidays are the first three weeks of August, please nothing between.', {
      within: [5, 6, 7],
    }),
    worry(
      ['Customer Service'],
      'She heard that our contact for night orders changes. Please no surprises before Christmas.',
      { within: [10, 11, 12] },
    ),
    need(
      ['Customer Service', 'IT'],
      'Wants a delivery note per bogie kit, before there is a kit. We made a sketch of it together.',
      { from: 11, thread: ['bogie kits', 2] },
    ),
  ],
  'henrik thorsten': [
    plan(
      ['Operations'],
      'Walked through the plan of the new plant with him. Small store, so we would deliver twice a day. He asked if we mean it seriously.',
      { from: 4, thread: ['new plant', 1] },
    ),
    need(
      ['Operations', 'IT'],
      'Labels with a code their scanner reads at two metres, ours only at twenty centimetres.',
    ),
    worry(
      ['Operations'],
      'The pass was closed for four days because of snow. He would like a week of stock on his side of the mountain.',
      { within: [12, 1, 2, 3] },
    ),
    dream(
      ['Operations'],
      'A store without people at night: our driver puts the bins in, a door opens, done.',
      { from: 8 },
    ),
    plan(
      ['Operations', 'IT'],
      'They mark out the store of the new plant soon. He wants our bin sizes before that.',
      {
        from: 10,
        thread: ['new plant', 6],
        promise: { text: 'Send Thorsten drawings of our bins', days: 6 },
      },
    ),
  ],
  'olaf mehmet': [
    complaint(['Finance'], 'Credit note for the returned rivets took seven weeks. He wrote three times.', {
      from: 4,
      seemed: 'unhappy',
    }),
    need(['Finance'], 'PO number in the first line of the invoice, otherwise their scanner puts it aside.', {
      from: 6,
      thread: ['PO number', 1],
      promise: { text: 'Change the invoice layout for Alpenbahn', days: 14 },
    }),
    praise(['Finance'], 'No invoice put aside this month. First time since he works there.', {
      from: 9,
      thread: ['PO number', 2],
      weeks: 3,
    }),
    praise(['Finance'], 'He asked who changed the invoice layout, wanted to say thank you. It was me.', {
      from: 11,
      thread: ['PO number', 3],
      seemed: 'delighted',
    }),
  ],
  'thijs mehmet': [
    plan(['Finance'], 'The new plant gets its own company, so a new debtor with us and a parent guarantee.', {
      from: 8,
      thread: ['new plant', 4],
      promise: { text: 'Open the new debtor, with the guarantee of the parent', days: 16 },
    }),
    worry(
      ['Finance', 'Sales'],
      'Budget for next year: he counts on 4 percent more for steel. Asked if that is enough, I could not say.',
      { within: [8, 9, 10, 11] },
    ),
    need(['Finance'], 'Would like to see our open items as a file on the first of the month.', { from: 5 }),
    plan(['Finance'], 'Guarantee of the parent will be signed next week, then the limit can go.', {
      from: 11,
      thread: ['new plant', 6],
    }),
  ],
  'stefanie anneliese': [
    worry(
      ['Quality'],
      'One batch of lock nuts had torque at the lower edge. All inside, she says, but she watches it.',
      { from: 2 },
    ),
    need(
      ['Quality', 'IT'],
      'Batch number on every small bag, not only on the box. Bags leave the box in their hall on the first day.',
      {
        from: 4,
        thread: ['bag labels', 1],
        promise: { text: 'Trial with bag labels for 5 parts', days: 20 },
      },
    ),
    praise(
      ['Quality'],
      'Bag labels work. She found a batch in four minutes in a drill, before it was an afternoon.',
      { from: 6, thread: ['bag labels', 2], seemed: 'delighted' },
    ),
    complaint(
      ['Quality'],
      'First sample report was missing the page with the hardness values. She waits since three weeks.',
      {
        from: 9,
        seemed: 'unhappy',
        promise: { text: 'Send the complete first sample report', days: 2, open: true },
      },
    ),
  ],
  'lena bastian': [
    need(['IT'], 'He wants our stock as an interface, not as a PDF by mail. Every hour is enough.', {
      from: 4,
      thread: ['stock interface', 1],
    }),
    plan(['IT'], 'Stock interface: he tests with 20 parts from next week.', {
      from: 8,
      thread: ['stock interface', 3],
      promise: { text: 'Give Bastian access to the test interface', days: 5 },
    }),
    praise(['IT'], 'Stock numbers run on the big screen in their hall now. He sent a picture.', {
      from: 10,
      thread: ['stock interface', 4],
      seemed: 'delighted',
    }),
    worry(['IT'], 'Their security people block all attachments with macros. Our order form is one.', {
      within: [...SPRING, ...SUMMER, ...AUTUMN],
    }),
    need(['IT'], 'Same interface for open orders please. Stock was only the warm-up, he says.', {
      from: 11,
      thread: ['stock interface', 5],
    }),
  ],
}
