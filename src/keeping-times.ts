import type { Config } from './config.ts'

/** How long is kept what has its time (6.4). */
export const keepingTimesIn = (config: Config) => ({
  answersMonths: config.KEEP_ANSWERS_MONTHS,
  visitsMonths: config.KEEP_VISITS_MONTHS,
  contactsMonths: config.KEEP_CONTACTS_MONTHS,
  deliveryDays: config.KEEP_DELIVERY_DAYS,
  auditMonths: config.KEEP_AUDIT_MONTHS,
  leftMonths: config.KEEP_LEFT_MONTHS,
})
