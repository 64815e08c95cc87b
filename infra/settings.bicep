// Every setting of the service, for the web app and its slot alike.
param appName string
param slotName string
param publicUrl string
param tenantId string
param botAppId string
param tabClientId string
param teamsAppId string
param storageAccount string
param linkSecret string
param linkSecretBefore string
param orgName string
param insightsConnection string
param choices object

// What follows from the resources; nobody chooses it. An identity takes the place of the secrets that stay empty.
var fixed = {
  MODE: 'production'
  PORT: '8080'
  PUBLIC_URL: publicUrl
  TENANT_ID: tenantId
  BOT_APP_ID: botAppId
  BOT_APP_TYPE: 'UserAssignedMsi'
  BOT_APP_SECRET: ''
  TAB_CLIENT_ID: tabClientId
  TAB_CLIENT_SECRET: ''
  TEAMS_APP_ID: teamsAppId
  STORAGE_ACCOUNT: storageAccount
  STORAGE_CONNECTION_STRING: ''
  LINK_SECRET: linkSecret
  LINK_SECRET_BEFORE: linkSecretBefore
  ORG_NAME: orgName
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  HOST_ORIGINS: ''
}

// What may be chosen. Left empty, a setting has the default of the table in the README at the top.
var open = {
  NOTIFICATION_URL: choices.?NOTIFICATION_URL ?? ''
  LOG_LEVEL: choices.?LOG_LEVEL ?? ''
  INSTALL_BOT: choices.?INSTALL_BOT ?? ''
  TEAMS_CATALOG_ID: choices.?TEAMS_CATALOG_ID ?? ''
  STORAGE_PREFIX: choices.?STORAGE_PREFIX ?? ''
  EMPLOYEE_GROUP: choices.?EMPLOYEE_GROUP ?? ''
  SYNC_HOUR: choices.?SYNC_HOUR ?? ''
  ORG_TIME_ZONE: choices.?ORG_TIME_ZONE ?? ''
  ASK_WEEK: choices.?ASK_WEEK ?? ''
  ASK_WEEKDAY: choices.?ASK_WEEKDAY ?? ''
  ASK_HOUR: choices.?ASK_HOUR ?? ''
  PAIRS_PER_PERSON: choices.?PAIRS_PER_PERSON ?? ''
  REPEAT_MONTHS: choices.?REPEAT_MONTHS ?? ''
  APPROACHES_A_MONTH: choices.?APPROACHES_A_MONTH ?? ''
  INTRODUCTION_DAYS: choices.?INTRODUCTION_DAYS ?? ''
  POLL_DAYS: choices.?POLL_DAYS ?? ''
  POLL_BOOKS: choices.?POLL_BOOKS ?? ''
  OWNER_SILENT_DAYS: choices.?OWNER_SILENT_DAYS ?? ''
  SILENT_DAYS: choices.?SILENT_DAYS ?? ''
  MEETING_HOSTS: choices.?MEETING_HOSTS ?? ''
  VISIT_BUFFER: choices.?VISIT_BUFFER ?? ''
  VISIT_NOTICE: choices.?VISIT_NOTICE ?? ''
  ATTENDANCE: choices.?ATTENDANCE ?? ''
  VISIBILITY: choices.?VISIBILITY ?? ''
  KEEP_ANSWERS_MONTHS: choices.?KEEP_ANSWERS_MONTHS ?? ''
  KEEP_VISITS_MONTHS: choices.?KEEP_VISITS_MONTHS ?? ''
  KEEP_CONTACTS_MONTHS: choices.?KEEP_CONTACTS_MONTHS ?? ''
  KEEP_DELIVERY_DAYS: choices.?KEEP_DELIVERY_DAYS ?? ''
  KEEP_AUDIT_MONTHS: choices.?KEEP_AUDIT_MONTHS ?? ''
  KEEP_LEFT_MONTHS: choices.?KEEP_LEFT_MONTHS ?? ''
  SENDING: choices.?SENDING ?? ''
  SEND_RATE: choices.?SEND_RATE ?? ''
  SHARDS: choices.?SHARDS ?? ''
  AUTHORITY_URL: choices.?AUTHORITY_URL ?? ''
  GRAPH_URL: choices.?GRAPH_URL ?? ''
  TEAMS_URL: choices.?TEAMS_URL ?? ''
  BOT_OPENID_URL: choices.?BOT_OPENID_URL ?? ''
  CONNECTOR_HOSTS: choices.?CONNECTOR_HOSTS ?? ''
}

// What App Service itself wants to know: that it installs packages, waits for a service that ends, and looks at its health.
var platform = {
  NODE_ENV: 'production'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'true'
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30'
  WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '3'
  WEBSITE_SWAP_WARMUP_PING_PATH: '/health/ready'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
}

resource app 'Microsoft.Web/sites@2023-12-01' existing = {
  name: appName
}

resource slot 'Microsoft.Web/sites/slots@2023-12-01' existing = {
  parent: app
  name: last(split(slotName, '/'))
}

resource ofApp 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: union(fixed, open, platform)
}

resource ofSlot 'Microsoft.Web/sites/slots/config@2023-12-01' = {
  parent: slot
  name: 'appsettings'
  properties: union(fixed, open, platform)
}
