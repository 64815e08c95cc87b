// Over 200 lines because one customer is read as one story.
import { complaint, dream, need, plan, praise, type SaidInPairs, worry } from './says.ts'

/** Prairie Agri Equipment builds seeders and harvesters: two seasons, many dealers, bins at the line. */
export const PRAIRIE: SaidInPairs = {
  'joris loretta': [
    plan(
      ['Sales', 'Operations'],
      'They will buy from fewer suppliers, 40 instead of 65. She says we are on the list of 40.',
      { from: 3, seemed: 'content' },
    ),
    worry(
      ['Sales', 'Finance'],
      'Duty and freight go up and down. She wants to know what part of our price comes from Europe. Fair question.',
      { from: 5 },
    ),
    dream(
      ['Sales'],
      'A harvester season without one emergency air freight. Would put it on a mug, she said.',
      { from: 7 },
    ),
    worry(['Sales'], 'What if the dealers cancel? She wants a way out of the call-off at 60 days.', {
      from: 11,
    }),
  ],
  'whitney loretta': [
    need(
      ['Operations'],
      'Wants the bins at the line filled twice a week during the spring build, not once.',
      { within: [1, 2, 3] },
    ),
    complaint(
      ['Sales'],
      'Price sheet came on the last day of the month again. She needs it ten days before.',
      {
        from: 2,
        thread: ['price sheet', 1],
        promise: { text: 'Price sheet to Loretta by the 20th', days: 12 },
      },
    ),
    plan(
      ['Operations', 'Sales'],
      'New seeder goes into production next season with 30% more of our flange bolts in it.',
      { from: 6, thread: ['seeder', 2] },
    ),
    praise(['Sales'], 'The price sheet is there by the 20th, month after month now. She noticed.', {
      from: 8,
      thread: ['price sheet', 2],
      weeks: 9,
    }),
    need(
      ['Quality', 'Sales'],
      'Asks for zinc flake on all outside bolts. Dealers send back photos of rust after one winter.',
      { from: 4, thread: ['zinc flake', 1] },
    ),
    plan(
      ['Operations', 'Sales'],
      'Seeder is 20 percent ahead of plan, dealers ordered early. She raises the call-off of the flange bolts.',
      { from: 11, thread: ['seeder', 3] },
    ),
  ],
  'whitney noor': [
    complaint(
      ['Quality', 'Customer Service'],
      'Dealers got spare kits with metric bolts for an inch machine. Eleven calls in one day.',
      { from: 5, seemed: 'unhappy', promise: { text: 'Find out where the kits were mixed up', days: 4 } },
    ),
    need(
      ['Customer Service'],
      'Wants a picture on each spare kit. Her dealers do not read part numbers, they look.',
      { from: 6, thread: ['pictures', 1] },
    ),
    praise(['Customer Service', 'Operations'], 'Pictures on the kits: calls went from 60 a week to 20.', {
      from: 9,
      thread: ['pictures', 2],
      weeks: 6,
      seemed: 'delighted',
    }),
    worry(
      ['Customer Service'],
      'Harvest is near and she has two new people on the phone. Hopes our side is staffed.',
      { within: [7, 8] },
    ),
    need(
      ['Customer Service', 'Operations'],
      'Kits with pictures for two more machines, the list comes tomorrow.',
      {
        from: 12,
        thread: ['pictures', 3],
        seemed: 'content',
        promise: { text: 'Offer for the two new kits', days: 9 },
      },
    ),
  ],
  'marcus noor': [
    need(
      ['Customer Service'],
      'During harvest they work Saturdays. Could we have one person on call, even only for spare parts?',
      { thread: ['Saturday phone', 1], within: [6, 7, 8] },
    ),
    praise(
      ['Customer Service'],
      'Saturday phone saved a combine, she said. 40 bolts, driven out by Desmond himself.',
      { thread: ['Saturday phone', 2], within: [9, 10, 11] },
    ),
    complaint(
      ['Operations', 'Customer Service'],
      'Tracking link shows "in transit" until the box is there. Not much of a tracking.',
      { from: 3 },
    ),
    dream(
      ['Customer Service', 'IT'],
      'A dealer scans the kit in the field and sees the next one is on the way.',
      { from: 8 },
    ),
    plan(
      ['Customer Service'],
      'They open a dealer hotline of their own in March and will send us only the hard ones.',
      { within: [11, 12, 1, 2] },
    ),
    need(
      ['Customer Service'],
      'Pictures for the old kits too. Dealers have some on the shelf that are older than I am here.',
      { from: 11, thread: ['pictures', 3] },
    ),
  ],
  'desmond darnell': [
    need(
      ['Operations', 'Sales'],
      'Cardboard again: he throws away two dumpsters a week of our boxes. Returnable totes would pay back in a year he thinks.',
      { from: 4, thread: ['totes', 1] },
    ),
    complaint(
      ['Operations'],
      'Truck showed up without an appointment, sat four hours at the gate, then left with half the load on.',
      {
        from: 5,
        thread: ['dock appointments', 1],
        promise: { text: 'Fix a dock appointment with the carrier for every load', days: 6 },
      },
    ),
    praise(['Operations'], 'Appointments work, gate time is under 30 minutes. He told his boss.', {
      from: 7,
      thread: ['dock appointments', 2],
    }),
    plan(
      ['Operations'],
      'They tear up yard two from April. Until October everything goes to the north gate.',
      { within: [2, 3] },
    ),
    need(['Operations'], 'Ready to try totes on three part numbers if we pay half of them.', {
      from: 9,
      thread: ['totes', 2],
      promise: { text: 'Answer on sharing the cost of 60 totes', days: 14 },
    }),
    worry(
      ['Operations'],
      'First frost and half his drivers call for chains. Wants loads before noon until March.',
      { within: [11, 12, 1, 2] },
    ),
    complaint(
      ['Operations'],
      'Two of the test totes came back with a hole. He sent photos before I could ask.',
      { from: 11, thread: ['totes', 3], seemed: 'uneasy' },
    ),
  ],
  'priya grant': [
    need(
      ['Finance'],
      'Two-way match fails because our unit is 100 pieces and theirs is each. Every invoice. He fixes it by hand.',
      { from: 3, thread: ['unit', 1] },
    ),
    praise(['Finance', 'IT'], 'Unit is fixed. 212 invoices matched without a touch last month.', {
      from: 8,
      thread: ['unit', 2],
      weeks: 4,
      seemed: 'delighted',
    }),
    plan(
      ['Finance'],
      'Payment terms go from 45 to 60 days for everybody from January. He told me before the letter goes out.',
      { from: 7, thread: ['60 days', 1], within: [9, 10, 11] },
    ),
    worry(['Finance'], 'Dealers pay late after a dry summer, so they pay late. He said it straight.', {
      within: [8, 9, 10],
    }),
    need(['Finance'], '60 days from us means 60 days from his dealers. Could we start with 50, he asks.', {
      from: 11,
      thread: ['60 days', 2],
      promise: { text: 'Answer on 50 days, with Margriet', days: 27 },
    }),
  ],
  'stefanie sofia': [
    need(['Quality'], 'Wants a weekly call while the new seeder starts up, 15 minutes, no slides.', {
      from: 3,
      thread: ['seeder', 2],
    }),
    complaint(
      ['Quality'],
      'Thread gauges from us and from them disagree. We measure the same bolt and get two answers.',
      {
        from: 5,
        thread: ['gauges', 1],
        promise: { text: 'Exchange gauges with Sofía and compare', days: 16 },
      },
    ),
    praise(['Quality'], 'Gauges agree now, it was theirs. She laughed about it.', {
      from: 7,
      thread: ['gauges', 2],
    }),
    worry(
      ['Quality'],
      'Seeder bolts with zinc flake look perfect, but they tighten differently. She wants a test before the big series.',
      { from: 12, thread: ['zinc flake', 3] },
    ),
  ],
  'caleb sofia': [
    complaint(
      ['Quality'],
      'Head markings on the 1/2 inch bolts wear off in plating. Her line people take them for grade 5.',
      { from: 2 },
    ),
    plan(
      ['Quality', 'Operations'],
      'They start to measure suppliers in rejects per million from next quarter. We are at 38, target is 50.',
      { from: 6, thread: ['rejects', 1] },
    ),
    praise(
      ['Quality'],
      'Zinc flake samples came through 1000 hours. She wants to see them on a machine now.',
      { from: 7, thread: ['zinc flake', 2], weeks: 6 },
    ),
    need(['Quality'], 'Would like the deviation report on one page. Ours has nine.'),
    praise(
      ['Quality'],
      'We are at 21 rejects per million. She shows it in her own meeting as how it can be.',
      { from: 11, thread: ['rejects', 2], weeks: 8 },
    ),
  ],
  'mei-lin grant': [
    need(
      ['IT', 'Finance'],
      'Invoices as EDI 810 instead of mail. He has the map ready for three other suppliers.',
      { from: 5, thread: ['EDI 810', 1] },
    ),
    plan(['IT'], 'EDI 810 goes live with the first of the month if the last test is clean.', {
      from: 9,
      thread: ['EDI 810', 2],
      promise: { text: 'Last test file to Grant', days: 3 },
    }),
    worry(
      ['IT'],
      'Remote site in the mountains has a line that drops when it snows. Files must wait, not get lost.',
      { within: [11, 12, 1, 2] },
    ),
    praise(['IT', 'Finance'], 'First live EDI 810 went through. His mail said: boring, as it should be.', {
      from: 11,
      thread: ['EDI 810', 3],
      weeks: 1,
    }),
  ],
}
