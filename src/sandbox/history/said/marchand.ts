// Over 200 lines because one customer is read as one story.
import { AUTUMN, complaint, dream, need, plan, praise, type SaidInPairs, SPRING, worry } from './says.ts'

/** Atelier Marchand makes fitted kitchens: small boxes, many screws, fitters on the road, and August, when all is closed. */
export const MARCHAND: SaidInPairs = {
  'elodie veronique': [
    plan(
      ['Sales', 'Operations'],
      'They start a cheaper kitchen line for rentals. Fewer different screws, four times the number.',
      { from: 3, thread: ['rental kitchen', 1] },
    ),
    worry(
      ['Sales'],
      'A supplier from outside Europe is 18 percent cheaper on drawer screws. She does not want to, but her boss asks every week.',
      {
        from: 4,
        thread: ['drawer screw', 1],
        seemed: 'uneasy',
        promise: { text: 'Work out what we can do on the six biggest drawer screws', days: 10 },
      },
    ),
    praise(
      ['Sales'],
      'We keep the drawer screws. What helped: our price for the yearly volume and no minimum per order.',
      { from: 7, thread: ['drawer screw', 2], seemed: 'content' },
    ),
    need(
      ['Sales', 'Quality'],
      'Asks for a paper on where the steel comes from. Their big clients ask for it in every tender now.',
    ),
    plan(
      ['Operations'],
      'Kitchen fair ahead, three model kitchens. She needs black screws for them a month before it.',
      { from: 10, thread: ['fair', 1] },
    ),
    dream(
      ['Sales', 'IT'],
      'Fitters order missing screws from the phone, we send them to the hotel. She would pay for that.',
      { from: 9, promise: { text: 'Ask IT what an order by phone would take', days: 15 } },
    ),
    complaint(['Sales'], 'Our new contact for offers answers after four days. She was used to one.', {
      from: 6,
    }),
    praise(
      ['Sales'],
      'Our offer for the rental line was the only one with a date on every line. She passed it on as an example.',
      { from: 11, thread: ['rental kitchen', 3] },
    ),
  ],
  'birgit mathilde': [
    need(
      ['Customer Service'],
      'A phone number that works between twelve and two. Their fitters eat when ours eat, at another hour.',
      { from: 2, thread: ['lunch number', 1] },
    ),
    praise(
      ['Customer Service'],
      'The lunch number is used, about six calls a day. She said her people swear less.',
      { from: 5, thread: ['lunch number', 2], weeks: 4, seemed: 'delighted' },
    ),
    worry(
      ['Customer Service', 'Operations'],
      'Week before the holidays everyone wants the kitchen finished. Last year 30 were short of hinge screws.',
      { within: [6, 7, 11, 12] },
    ),
    dream(
      ['Customer Service', 'Management'],
      'She would like our service people to spend one day in a fitter van. I would go myself.',
      {
        from: 8,
        thread: ['fitter van', 1],
        promise: { text: 'Find two people for a day with a fitter', days: 20 },
      },
    ),
    plan(
      ['Customer Service'],
      'First day in the van is set: two of ours, and a fitter who talks a lot, she warns.',
      { from: 11, thread: ['fitter van', 2], seemed: 'delighted' },
    ),
  ],
  'lotte mathilde': [
    complaint(
      ['Customer Service', 'Operations'],
      'A fitter opened a box of 50 hinge screws and found 50 shelf screws. Label was right.',
      { from: 3, seemed: 'unhappy' },
    ),
    need(['Customer Service'], 'Reorder of a missing bag should take one call, without the kitchen number.', {
      from: 4,
      thread: ['short way', 1],
      promise: { text: 'Write down the short way for missing bags and send it to Mathilde', days: 7 },
    }),
    praise(
      ['Customer Service'],
      'Missing bags go out the same day since the short way. She counted 9 of 9.',
      { from: 7, thread: ['short way', 2] },
    ),
    plan(
      ['Operations', 'Customer Service'],
      'They are closed from 1 to 23 August. Last orders leave on 26 July.',
      { within: [5, 6] },
    ),
    praise(['Customer Service'], 'Four missing bags this month, a year ago it was thirty.', {
      from: 11,
      thread: ['short way', 3],
      seemed: 'delighted',
    }),
  ],
  'nadia bastien': [
    need(
      ['Operations', 'Sales'],
      'Less cardboard and plastic please. He would take returnable crates for the ten big runners.',
      { from: 5, thread: ['crates for the runners', 1] },
    ),
    complaint(
      ['Operations'],
      'Pallets are 20 cm too high for his lift. Every delivery someone unpacks by hand.',
      {
        from: 3,
        thread: ['pallet height', 1],
        promise: { text: 'Set the pallet height for Marchand to 140 cm', days: 5 },
      },
    ),
    praise(['Operations'], 'Low pallets since two months. He sent cheese to the warehouse.', {
      from: 6,
      thread: ['pallet height', 2],
      weeks: 8,
      seemed: 'delighted',
    }),
    plan(['Operations'], 'New racking in September, he wants boxes that fit: 30 by 40, nothing else.', {
      within: [5, 6, 7],
    }),
    praise(
      ['Operations', 'Sales'],
      'He counted: one skip of cardboard less a week since the test crates. Asks for ten more.',
      { from: 12, thread: ['crates for the runners', 2], weeks: 8, seemed: 'delighted' },
    ),
  ],
  'pieter bastien': [
    worry(
      ['Operations'],
      'After the August closing everything is ordered at once. Asked us to deliver in two halves.',
      { thread: ['two halves', 1], within: [6, 7] },
    ),
    need(
      ['Operations'],
      'Forecast from them changes each Monday. He suggests that we only react from plus or minus 15 percent.',
      { from: 4, thread: ['forecast band', 1] },
    ),
    praise(
      ['Operations'],
      'Two halves worked, he had room in the aisles for the first time in a September.',
      { thread: ['two halves', 2], within: [9, 10] },
    ),
    plan(['Operations', 'IT'], 'They want to count stock with us once a quarter, both on the same day.', {
      from: 8,
      promise: { text: 'Propose four counting days to Bastien', days: 10 },
    }),
  ],
  'sanne philippe': [
    complaint(
      ['Finance'],
      'Invoices in English. Their accounts person translates each line, he says it is his money too.',
      { from: 4 },
    ),
    need(
      ['Finance', 'IT'],
      'From next year he may only take e-invoices in the French format. Are we ready?',
      {
        from: 6,
        thread: ['e-invoices', 1],
        promise: { text: 'Date for e-invoices in the French format', days: 15 },
      },
    ),
    plan(
      ['Finance'],
      'Budget talks in October. He would like our price view for the year in September, even rough.',
      { within: [6, 7, 8, 9] },
    ),
    praise(['Finance'], 'Test with e-invoices passed in one go.', { from: 10, thread: ['e-invoices', 2] }),
  ],
  'mirjam aicha': [
    complaint(
      ['Quality'],
      'Black screws scratch when driven in by machine. She has a tray full of silver heads.',
      {
        from: 2,
        thread: ['black screws', 1],
        promise: { text: 'Send Aïcha three other coatings to try', days: 14 },
      },
    ),
    need(
      ['Quality', 'Operations'],
      'Wants to test the screws with us on her machine, not in a lab. Half a day, two people.',
      { from: 5 },
    ),
    praise(['Quality'], 'Third coating holds: 500 screws, no scratch. She wants it for the fair.', {
      from: 7,
      thread: ['black screws', 2],
      seemed: 'delighted',
    }),
    worry(
      ['Quality'],
      'Rental kitchens will be taken apart and put together again. Do the threads take it five times?',
      { thread: ['rental kitchen', 2], within: [...SPRING, ...AUTUMN], from: 4 },
    ),
    need(
      ['Quality', 'Sales'],
      'Third coating on the hinge screws too, she asks for samples before the fair.',
      {
        from: 11,
        thread: ['black screws', 3],
        promise: { text: 'Send black hinge screws with the third coating', days: 25 },
      },
    ),
  ],
}
