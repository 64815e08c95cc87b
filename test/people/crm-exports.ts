/** Exports as three systems write them, with invented people; each has more columns than an import needs. */
export const EMPLOYEES = `Name,Email,Country
Ada Boss,ada@ours.example,NL
Ben Lead,ben@ours.example,NL
Jan Smit,jan.one@ours.example,NL
Jan Smit,jan.two@ours.example,NL
`

export const HUBSPOT_COMPANIES = `Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry,Website URL,Company Domain Name
9001,Acme Foods,Ada Boss,2024-02-01 09:30,+31 20 000 0000,2026-10-01 10:00,Utrecht,Netherlands,FOOD_PRODUCTION,https://www.acme.example/nl,acme.example
9002,Bolt,Jan Smit,2024-02-01 09:31,,,Aarhus,Denmark,MACHINERY,bolt.example,
9003,Corner Shop,Nobody Known,2024-02-02 10:00,,,,Atlantis,,https://www.linkedin.com/company/corner,
`
export const HUBSPOT_CONTACTS = `Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date,Job Title,Associated Company,Associated Company IDs,Preferred language,Time Zone,Country/Region,Unsubscribed from all email
8001,Carla,Klant,Carla@acme.example,,Ada Boss,NEW,2024-03-12 09:14,Logistics Manager,Acme Foods,9001,nl-nl,europe_slash_amsterdam,Netherlands,false
8002,Dirk,Dam,dirk@acme.example,,Ada Boss,OPEN,2024-03-12 09:15,CFO,Unheard Of;Acme Foods,7777;9001,German,,Germany,true
8003,Eva,Elm,eva@bolt.example,,,NEW,2024-03-12 09:16,Indkøber,Bolt,9002,,,,
`

export const SALESFORCE_ACCOUNTS = `"Account Owner","Account Name","Type","Billing State/Province","Billing Country","Website","Last Modified Date","Account ID"
"Ada Boss","Acme Foods","Customer - Direct","","Netherlands","www.acme.example","11/2/2026","0015g00000Aaaaa"
"Ben Lead","Bolt","Customer - Channel","","Denmark","http://bolt.example/","11/2/2026","0015g00000Bbbbb"

"Grand Totals (2 records)"


"Confidential Information - Do Not Distribute"
"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
`
export const SALESFORCE_CONTACTS = `Salutation,First Name,Last Name,Title,Mailing Street,Mailing City,Mailing Country,Phone,Email,Account Name,Account Owner,Contact ID,Do Not Call,Email Opt Out
Ms.,Carla,Klant,Logistics Manager,Main Street 1,Utrecht,Netherlands,,carla@acme.example,Acme Foods,Ada Boss,0035g00000Aaaaa,0,0
Mr.,Dirk,Dam,CFO,,,Germany,,dirk@acme.example,Acme Foods,Ada Boss,0035g00000Bbbbb,1,0
Mx.,Eva,Elm,Buyer,,,,,eva@bolt.example,Bolt,Ben Lead,0035g00000Ccccc,0,0
`
/** As Data Loader writes them: the names of the API, ids of 18 letters, and no name of the account. */
export const SALESFORCE_LOADED_ACCOUNTS = `"ID","NAME","WEBSITE","BILLINGCOUNTRY","OWNERID","OWNER.EMAIL"
"0015g00000AaaaaAAB","Acme Foods","https://acme.example","NL","0055g000001AAAA","ada@ours.example"
"0015g00000BbbbbAAB","Bolt","bolt.example","DK","0055g000001BBBB","ben@ours.example"
`
export const SALESFORCE_LOADED_CONTACTS = `"ID","ACCOUNTID","LASTNAME","FIRSTNAME","SALUTATION","MAILINGCOUNTRY","TITLE","EMAIL","HASOPTEDOUTOFEMAIL","DONOTCALL"
"0035g00000AaaaaAAB","0015g00000AaaaaAAB","Klant","Carla","Ms.","NL","Logistics Manager","carla@acme.example","false","false"
"0035g00000BbbbbAAB","0015g00000AaaaaAAB","Dam","Dirk","Mr.","DE","CFO","dirk@acme.example","true","false"
"0035g00000CcccdAAB","0015g00000BbbbbAAB","Elm","Eva","Mx.","","Buyer","eva@bolt.example","false","false"
`

export const DYNAMICS_ACCOUNTS = `(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Main Phone,Address 1: City,Address 1: Country/Region,Website,Primary Contact,Owner
{0A1B2C3D-0000-4000-8000-000000000001},abc==,10/1/2026 9:30 AM,Acme Foods,,Utrecht,The Netherlands,http://www.acme.example,Carla Klant,Ada Boss
{0A1B2C3D-0000-4000-8000-000000000002},def==,10/1/2026 9:31 AM,Bolt,,Aarhus,Denmark,bolt.example,,"Lead, Ben"
`
export const DYNAMICS_CONTACTS = `(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,Email,Company Name,Business Phone,Job Title,Address 1: Country/Region,Do not allow Emails,Do not allow Phone Calls,Status
0a1b2c3d-0000-4000-8000-00000000000a,ghi==,10/1/2026 9:30 AM,Carla Klant,carla@acme.example,Acme Foods,,Logistics Manager,Netherlands,Allow,Allow,Active
0a1b2c3d-0000-4000-8000-00000000000b,jkl==,10/1/2026 9:31 AM,"Dam, Dirk",dirk@acme.example,Acme Foods,,CFO,Germany,Allow,Do Not Allow,Active
0a1b2c3d-0000-4000-8000-00000000000c,mno==,10/1/2026 9:32 AM,Eva Elm,eva@bolt.example,Bolt,,Buyer,,Allow,Allow,Active
`

export const EXPORTS = {
  'HubSpot companies and contacts': ['hubspot', HUBSPOT_COMPANIES, HUBSPOT_CONTACTS],
  'Salesforce reports of accounts and contacts': ['salesforce', SALESFORCE_ACCOUNTS, SALESFORCE_CONTACTS],
  'what Data Loader takes out of Salesforce': [
    'salesforce',
    SALESFORCE_LOADED_ACCOUNTS,
    SALESFORCE_LOADED_CONTACTS,
  ],
  'Dynamics 365 accounts and contacts': ['dynamics', DYNAMICS_ACCOUNTS, DYNAMICS_CONTACTS],
} as const
