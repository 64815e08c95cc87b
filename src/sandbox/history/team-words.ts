import { idOf } from '../people.ts'
import type { HeldApp } from './held-app.ts'

type Words = { role: string; does: string }

/** What members of two teams say they do, in the language of the customer; by the first part of their address. */
const WORDS: Record<string, Record<string, Words>> = {
  'Zeewind Torens BV': {
    'marieke.oudshoorn': {
      role: 'Account lead',
      does: 'Uw eerste aanspreekpunt: prijzen, contracten en alles waarvoor u niet weet bij wie u moet zijn.',
    },
    'ingrid.vossenberg': {
      role: 'Executive sponsor',
      does: 'Zorgt dat beloften aan u worden nagekomen, ook als afdelingen het niet eens worden.',
    },
    'femke.tolsma': {
      role: 'Orders and complaints',
      does: 'Neemt uw orders aan, volgt ze tot aan de poort en belt u als er iets verandert.',
    },
    'nadia.elmansouri': {
      role: 'Delivery windows',
      does: 'Plant de leveringen op uw bouwplaatsen, ook buiten kantooruren en bij harde wind.',
    },
    'jurgen.althoff': {
      role: 'Flange bolts',
      does: 'Leidt de productie van uw flensbouten en rekent mee als een serie eerder af moet.',
    },
    'agnieszka.zielonka': {
      role: 'Series planning',
      does: 'Houdt voor elke toren vrij wat er van het lopende en het volgende kwartaal nodig is.',
    },
    'margriet.zandvliet': {
      role: 'Terms and invoicing',
      does: 'Spreekt met u over betaaltermijnen, consignatie en prijzen van meerdere jaren.',
    },
    'kwame.asante-boer': {
      role: 'Certificates',
      does: 'Levert de 3.2-certificaten vóór de vrachtwagen en zoekt met u uit waar een afwijking vandaan komt.',
    },
    'dimitri.sokolakis': {
      role: 'Order portal',
      does: 'Koppelt uw bestelsysteem via EDI aan het onze, zodat niemand iets overtypt.',
    },
    'wout.bergsma': {
      role: 'Portal support',
      does: 'Helpt u als het portaal hapert en leert nieuwe mensen ermee werken.',
    },
  },
  'Prairie Agri Equipment Inc': {
    'whitney.calloway': {
      role: 'Account lead',
      does: 'Your first call for prices, forecasts and anything you do not know whom to ask about.',
    },
    'joris.haverkamp': {
      role: 'Executive sponsor',
      does: 'Makes sure that what we promise before planting season is there when it begins.',
    },
    'marcus.ridley': {
      role: 'Orders and claims',
      does: 'Takes your orders, tells you the same day when a date moves, and settles claims.',
    },
    'desmond.achebe': {
      role: 'Freight and kanban bins',
      does: 'Plans your trucks and keeps the bins on your line filled.',
    },
    'priya.raghunathan': {
      role: 'Credit and payment',
      does: 'Agrees credit lines and payment terms with you, season by season.',
    },
    'stefanie.wohlgemuth': {
      role: 'Supplier audits',
      does: 'Answers for our quality system and opens our plants to your auditors.',
    },
    'caleb.strand': {
      role: 'Incoming quality',
      does: 'Is at your dock within a day when a lot does not fit, and finds out why.',
    },
    'mei-lin.zhao': {
      role: 'EDI',
      does: 'Connects your orders and invoices to ours, and looks after every message that fails.',
    },
  },
}

/** The owner of each of these customers writes down what everybody of its team does, as they told it. */
export async function sayWhatTeamsDo({ app, ports }: HeldApp): Promise<void> {
  for (const { value: customer } of await ports.customerList.list({ kind: 'customer' })) {
    const words = WORDS[customer.name]
    if (!words || !customer.ownerId) continue
    const { id: customerId, ownerId: employeeId } = customer
    const members = new Set((await ports.members.list({ customerId })).map(({ value }) => value.employeeId))
    const put = Object.entries(words)
      .map(([address, said]) => ({ employeeId: idOf(`${address}@brightwater-fasteners.example`), ...said }))
      .filter((one) => members.has(one.employeeId))
    await app.changeTeam({ actor: { employeeId, roles: ['employee'] }, customerId, put, remove: [] })
  }
}
