import { type Crm, firstOf, fullName, objection, siteDomain, zoneIn } from './crm-columns.ts'

/**
 * Exports of HubSpot, with the labels of the page or the internal names. A contact may have several companies: the
 * primary one counts, else the first that we know. Owners are names; both companies and contacts have a record id.
 */
export const HUBSPOT: Crm = {
  system: 'hubspot',
  footer: false,
  files: {
    customers: {
      own: [
        'company name',
        'company owner',
        'company domain name',
        'record id',
        'record id - company',
        'hs_object_id',
        'hubspot_owner_id',
        'associated contact',
        'associated contact ids',
      ],
      marks: [
        'website url',
        'country/region',
        'create date',
        'lifecycle stage',
        'industry',
        'domain',
        'website',
      ],
      columns: {
        'record id': { headers: ['record id', 'record id - company', 'company id', 'hs_object_id'] },
        name: { headers: ['company name', 'name'] },
        domain: { headers: ['company domain name', 'domain', 'website url', 'website'], read: siteDomain },
        country: { headers: ['country/region', 'country'] },
        'owner email': { headers: ['company owner email', 'owner email'] },
        'owner name': { headers: ['company owner', 'hubspot owner'] },
      },
    },
    contacts: {
      own: [
        'record id',
        'record id - contact',
        'associated company',
        'associated company ids',
        'associated company ids (primary)',
        'associated company (primary)',
        'primary company',
        'primary associated company id',
        'unsubscribed from all email',
        'hs_object_id',
        'associatedcompanyid',
        'hubspot_owner_id',
        'hs_email_optout',
        'hs_language',
      ],
      marks: [
        ...[
          'contact owner',
          'lead status',
          'lifecycle stage',
          'create date',
          'country/region',
          'phone number',
        ],
        ...['preferred language', 'company name', 'last activity date', 'firstname', 'lastname', 'jobtitle'],
      ],
      columns: {
        'record id': { headers: ['record id', 'record id - contact', 'contact id', 'hs_object_id'] },
        'first name': { headers: ['first name', 'firstname'] },
        'last name': { headers: ['last name', 'lastname'] },
        'full name': { headers: ['full name', 'name'], read: fullName },
        email: { headers: ['email', 'email address', 'work email'] },
        'job title': { headers: ['job title', 'jobtitle'] },
        'customer id': {
          headers: [
            'primary associated company id',
            'associated company ids (primary)',
            'associatedcompanyid',
            'associated company id',
            'associated company ids',
          ],
        },
        customer: {
          headers: [
            'primary company',
            'associated company (primary)',
            'primary associated company',
            'associated company',
            'associated companies',
            'company name',
            'company',
          ],
        },
        language: { headers: ['preferred language', 'language', 'hs_language'], read: firstOf },
        'time zone': { headers: ['time zone', 'hs_timezone', 'timezone'], read: zoneIn },
        country: { headers: ['country/region', 'country'] },
        objected: {
          headers: ['unsubscribed from all email', 'hs_email_optout', 'do not call', 'do not contact'],
          read: objection,
        },
      },
    },
  },
}
