import type { ComponentType } from 'react'
import { OverviewPage } from './overview/overview-page.tsx'
import { LaterPage } from './parts/later-page.tsx'

import type { View } from './parts/route.ts'

/** The list of all pages. The frame of the first screen comes with the program; everything else follows when it is wanted. */
export function CurrentPage({ view }: { view: View }) {
  switch (view.page) {
    case 'overview':
      return <OverviewPage view={view} loadLate={loadLate} />
    case 'customers':
      return <LaterPage key="customers" load={loadCustomers} props={{}} />
    case 'customer':
      return <LaterPage key={view.customerId} load={loadCustomer} props={{ customerId: view.customerId }} />
    case 'team':
      return <LaterPage key={view.customerId} load={loadTeam} props={{ customerId: view.customerId }} />
    case 'me':
      return <LaterPage key="me" load={loadMe} props={{}} />
    case 'visits':
      return <LaterPage key="visits" load={loadVisits} props={{ booking: undefined }} />
    case 'book':
      return <LaterPage key="visits" load={loadVisits} props={{ booking: view }} />
    case 'visit':
      return (
        <LaterPage key={view.visitId} load={loadVisit} props={{ visitId: view.visitId, doing: view.doing }} />
      )
    case 'panel':
      return <LaterPage key="panel" load={loadPanel} props={{ visitId: view.visitId }} />
    case 'import':
      return <LaterPage key="import" load={loadImport} props={{}} />
    case 'functions':
      return <LaterPage key="functions" load={loadFunctions} props={{}} />
    case 'delivery':
      return <LaterPage key="delivery" load={loadDelivery} props={{ cycleId: view.cycleId }} />
    case 'visibility':
      return <LaterPage key="visibility" load={loadVisibility} props={{}} />
    case 'personal-data':
      return <LaterPage key="personal-data" load={loadPersonalData} props={{}} />
    case 'protection':
      return <LaterPage key="protection" load={loadProtection} props={{}} />
    case 'stored':
      return <LaterPage key="stored" load={loadStored} props={{}} />
    case 'installation':
      return <LaterPage key="installation" load={loadInstallation} props={{}} />
    case 'configure':
      return <LaterPage key="configure" load={loadConfigure} props={{}} />
    case 'signed-in':
      return <LaterPage key="signed-in" load={loadSignedIn} props={{}} />
    case 'missing':
      return <LaterPage key="missing" load={loadMissing} props={{}} />
  }
}

/** What the overview offers with one's own late promises is the check-ins'. */
const loadLate = () => import('./checkins/late-promise-card.tsx')
const loadTeam = async () => (await import('./people/team-page.tsx')).TeamPage
const loadConfigure = async () => (await import('./overview/configure-page.tsx')).ConfigurePage
const loadSignedIn = async () => (await import('./parts/signed-in-page.tsx')).SignedInPage
const loadMissing = async () => (await import('./parts/missing-page.tsx')).MissingPage
const loadVisits = async () => (await import('./visits/visits-page.tsx')).VisitsPage
const loadVisit = async () => (await import('./visits/visit-page.tsx')).VisitPage
const loadPanel = async () => (await import('./visits/panel-page.tsx')).PanelPage
const loadImport = async () => (await import('./people/import-page.tsx')).ImportPage
const loadFunctions = async () => (await import('./people/functions-page.tsx')).FunctionsPage
const loadVisibility = async () => (await import('./privacy/visibility-page.tsx')).VisibilityPage
const loadPersonalData = async () => (await import('./privacy/personal-data-page.tsx')).PersonalDataPage
const loadProtection = async () => (await import('./privacy/protection-page.tsx')).ProtectionPage
const loadStored = async () => (await import('./privacy/stored-page.tsx')).StoredPage
const loadInstallation = async () => (await import('./overview/installation-page.tsx')).InstallationPage
const loadDelivery = async () => (await import('./checkins/delivery-page.tsx')).DeliveryPage

/** The customers, and the way to suggested pairs for all of them. */
async function loadCustomers(): Promise<ComponentType> {
  const [{ CustomersPage }, { SuggestAllCard }] = await Promise.all([
    import('./people/customers-page.tsx'),
    import('./pairing/suggest-all-card.tsx'),
  ])
  return () => <CustomersPage SuggestCard={SuggestAllCard} />
}

/** The customer page is made of several capabilities; they meet here, not in each other. */
async function loadCustomer(): Promise<ComponentType<{ customerId: string }>> {
  const [{ CustomerPage }, parts] = await Promise.all([
    import('./people/customer-page.tsx'),
    loadPartsOfCustomer(),
  ])
  return ({ customerId }) => <CustomerPage customerId={customerId} {...parts} />
}

async function loadPartsOfCustomer() {
  const [pairing, booking, polls, lives, handover, logs, objection] = await Promise.all([
    import('./pairing/pairing-card.tsx'),
    import('./visits/booking-card.tsx'),
    import('./visits/polls-card.tsx'),
    import('./pairing/lives-card.tsx'),
    import('./pairing/handover-card.tsx'),
    import('./checkins/logs-card.tsx'),
    import('./privacy/objection-card.tsx'),
  ])
  return { ...pairing, ...booking, ...polls, ...lives, ...handover, ...logs, ...objection }
}

/** So is my page: my pairs, and what may be done with them. */
async function loadMe(): Promise<ComponentType> {
  const [{ MyPage }, { LivesCard }] = await Promise.all([
    import('./checkins/my-page.tsx'),
    import('./pairing/lives-card.tsx'),
  ])
  return () => <MyPage LivesCard={LivesCard} />
}

/** Fetches what is likely to be opened next, so that it opens at once. A failure is no harm: it is fetched again then. */
export function fetchAhead(): void {
  for (const load of [loadCustomers, loadCustomer, loadVisits, loadMe]) load().catch(() => undefined)
}
