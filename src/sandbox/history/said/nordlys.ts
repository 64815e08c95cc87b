import { complaint, need, plan, praise, type SaidInPairs, worry } from './says.ts'

/** Nordlys Medico makes hospital beds and instruments: small series, papers, and one single thread to us, which broke off. */
export const NORDLYS: SaidInPairs = {
  'ben mette': [
    need(
      ['Quality', 'Sales'],
      'Small stainless screws packed clean, 20 to a bag, each bag with the batch on it.',
      { from: 1 },
    ),
    plan(
      ['Sales', 'Operations'],
      'New bed with 18 of our screws in it. Series of 400 first, then she will see.',
      { from: 2, thread: ['bed', 1] },
    ),
    complaint(
      ['Quality'],
      'Cleaning certificate was for the wrong batch. Her quality people stopped the series for two days.',
      {
        from: 3,
        thread: ['bed', 2],
        seemed: 'unhappy',
        promise: { text: 'Right certificate and a reason to Mette', days: 3 },
      },
    ),
    worry(
      ['Quality', 'Sales'],
      'Since our old contact in quality moved on she does not know who answers her questions. I said me, she did not look convinced.',
      { from: 5, thread: ['quality', 1], seemed: 'uneasy' },
    ),
    need(
      ['Quality'],
      'Asked again for somebody from Quality who speaks with Søren. I promised it last time too.',
      { from: 8, thread: ['quality', 2], seemed: 'uneasy' },
    ),
    praise(['Operations'], 'The 400 were complete and in time.', { from: 6, thread: ['bed', 3] }),
    complaint(
      ['Quality', 'Management'],
      'She mentioned another supplier by the way, who visits every month. I think it was not by the way.',
      { from: 9, seemed: 'unhappy' },
    ),
  ],
}
