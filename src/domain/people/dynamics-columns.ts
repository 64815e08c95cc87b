import { type Crm, firstOf, fullName, inactive, objection, siteDomain, zoneIn } from './crm-columns.ts'

/** Ids are GUIDs, with braces or without. */
const guid = (text: string): string => text.replaceAll(/[{}]/g, '').toLowerCase()

/**
 * Exports of Dynamics 365 Sales, with the labels of its views, its hidden `(Do Not Modify)` columns, or the names of
 * the API. A contact's account is its `Company Name`; owners are names; what may not be sent is `Do Not Allow`.
 */
export const DYNAMICS: Crm = {
  system: 'dynamics',
  prefix: '(do not modify) ',
  footer: false,
  files: {
    customers: {
      own: [
        'main phone',
        'address 1: country/region',
        'primary contact',
        'email (primary contact)',
        'accountid',
        'websiteurl',
        'address1_country',
        'accountnumber',
      ],
      marks: [
        'account name',
        'website',
        'owner',
        'address 1: city',
        'account number',
        'statecode',
        'ownerid',
      ],
      columns: {
        'record id': { headers: ['(do not modify) account', 'account', 'accountid'], read: guid },
        name: { headers: ['account name', 'name', 'company name'] },
        domain: { headers: ['website', 'web site', 'websiteurl'], read: siteDomain },
        country: {
          headers: [
            'address 1: country/region',
            'address1_country',
            'country/region',
            'country',
            'address 1: country',
          ],
        },
        'owner email': {
          headers: ['owner email', 'primary email (owning user)', 'primary email (owning user) (user)'],
        },
        'owner name': { headers: ['owner', 'owneridname', 'owning user', '_ownerid_value'], read: fullName },
        inactive: { headers: ['status', 'statecode'], read: inactive },
      },
    },
    contacts: {
      own: [
        'business phone',
        'address 1: country/region',
        'do not allow emails',
        'do not allow phone calls',
        'contactid',
        'fullname',
        'emailaddress1',
        'parentcustomerid',
        'parentcustomeridname',
        'address1_country',
        'donotemail',
        'donotphone',
      ],
      marks: [
        'full name',
        'company name',
        'job title',
        'mobile phone',
        'owner',
        'contact type',
        'status',
        'jobtitle',
      ],
      columns: {
        'record id': { headers: ['(do not modify) contact', 'contact', 'contactid'], read: guid },
        'first name': { headers: ['first name', 'firstname'] },
        'last name': { headers: ['last name', 'lastname'] },
        'full name': { headers: ['full name', 'fullname'], read: fullName },
        email: { headers: ['email', 'email address 1', 'email 1', 'emailaddress1', 'e-mail'] },
        'job title': { headers: ['job title', 'jobtitle'] },
        'customer id': { headers: ['parentcustomerid', '_parentcustomerid_value', 'accountid'], read: guid },
        customer: {
          headers: [
            'company name',
            'account name',
            'parentcustomeridname',
            'account',
            'account name (company name) (account)',
            'company',
            'parentcustomerid',
          ],
        },
        language: { headers: ['preferred language', 'language'], read: firstOf },
        'time zone': { headers: ['time zone'], read: zoneIn },
        country: {
          headers: [
            'address 1: country/region',
            'address1_country',
            'country/region',
            'country',
            'address 1: country',
          ],
        },
        objected: {
          headers: ['do not allow emails', 'do not allow phone calls', 'donotemail', 'donotphone'],
          read: objection,
        },
        inactive: { headers: ['status', 'statecode'], read: inactive },
      },
    },
  },
}
