/** Option lists of the overview; no zod here, so that the tab stays small. */

/** What an overview is about: one's own team, one's reports, a customer, everybody (4.1). */
export const OVERVIEW_SCOPES = ['team', 'reports', 'customer', 'organisation'] as const
export type OverviewScope = (typeof OVERVIEW_SCOPES)[number]
/** Of which of them feelings are told (6.2). */
export const FEELING_SCOPES = ['team', 'customer', 'organisation'] as const satisfies readonly OverviewScope[]
export type FeelingScope = (typeof FEELING_SCOPES)[number]

/** Over how many months, the open one included (4.1). */
export const OVERVIEW_MONTHS = [1, 3, 12] as const
export type OverviewMonths = (typeof OVERVIEW_MONTHS)[number]
