import { type Crm, firstOf, fullName, objection, siteDomain, zoneIn } from './crm-columns.ts'

/** Ids come with 15 letters from reports and with 18 from the API; the first 15 say the same. */
const shortId = (text: string): string => (/^[0-9A-Za-z]{18}$/.test(text) ? text.slice(0, 15) : text)

/**
 * Exports of Salesforce: reports and list views with the labels, Data Loader and the weekly export with the names of
 * the API (`Account.Name` for what is joined). Contacts of the latter know their account by its id alone, which is
 * found when the accounts were imported before. Reports end with lines about their confidentiality.
 */
export const SALESFORCE: Crm = {
  system: 'salesforce',
  footer: true,
  files: {
    customers: {
      own: [
        'account name',
        'account name: account name',
        'account owner',
        'account id',
        'billing country',
        'billing country code',
        'billingcountry',
        'billingcountrycode',
        'billing city',
        'billingcity',
        'ownerid',
        'masterrecordid',
      ],
      marks: ['id', 'website', 'type', 'rating', 'industry', 'last activity', 'owner.email', 'owner.name'],
      columns: {
        'record id': { headers: ['account id', 'id', 'accountid', 'case safe id'], read: shortId },
        name: { headers: ['account name', 'account name: account name', 'account.name', 'name'] },
        domain: { headers: ['website', 'account website'], read: siteDomain },
        country: {
          headers: [
            'billing country code',
            'billingcountrycode',
            'billing country',
            'billingcountry',
            'billing country (text only)',
            'shipping country',
            'shippingcountry',
          ],
        },
        'owner email': {
          headers: ['account owner: email', 'account owner email', 'owner.email', 'owner email'],
        },
        'owner name': {
          headers: ['account owner', 'account owner: full name', 'owner.name', 'owner full name', 'owner'],
          read: fullName,
        },
      },
    },
    contacts: {
      own: [
        'account name',
        'account name: account name',
        'account.name',
        'account owner',
        'account id',
        'accountid',
        'mailing country',
        'mailingcountry',
        'mailing street',
        'mailingstreet',
        'email opt out',
        'hasoptedoutofemail',
        'donotcall',
        'reportstoid',
      ],
      marks: [
        ...[
          'contact id',
          'contact owner',
          'title',
          'salutation',
          'mobile',
          'fax',
          'id',
          'lastname',
          'firstname',
        ],
        ...['do not call', 'lead source', 'ownerid', 'mobilephone'],
      ],
      columns: {
        'record id': { headers: ['contact id', 'id', 'contactid', 'case safe id'], read: shortId },
        'first name': { headers: ['first name', 'firstname'] },
        'last name': { headers: ['last name', 'lastname'] },
        'full name': { headers: ['full name', 'contact: full name', 'contact name', 'name'], read: fullName },
        email: { headers: ['email', 'contact: email', 'email address'] },
        'job title': { headers: ['title', 'job title'] },
        'customer id': { headers: ['account id', 'accountid', 'account: account id'], read: shortId },
        customer: { headers: ['account name', 'account name: account name', 'account.name'] },
        language: { headers: ['language', 'languages', 'languages__c', 'preferred language'], read: firstOf },
        'time zone': { headers: ['time zone', 'timezone'], read: zoneIn },
        country: {
          headers: [
            'mailing country code',
            'mailingcountrycode',
            'mailing country',
            'mailingcountry',
            'mailing country (text only)',
            'other country',
            'othercountry',
          ],
        },
        objected: {
          headers: ['do not call', 'donotcall', 'email opt out', 'hasoptedoutofemail'],
          read: objection,
        },
      },
    },
  },
}
