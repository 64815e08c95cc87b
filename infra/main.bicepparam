using './main.bicep'

// Values come from the azd environment (`azd env set NAME value`), so that nothing of a tenant stands in the repository.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'counterpart')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param tabClientId = readEnvironmentVariable('TAB_CLIENT_ID')
param orgName = readEnvironmentVariable('ORG_NAME')
param alarmEmail = readEnvironmentVariable('ALARM_EMAIL')
param publicUrl = readEnvironmentVariable('CUSTOM_URL', '')
param linkSecretVersionBefore = readEnvironmentVariable('LINK_SECRET_VERSION_BEFORE', '')

// Settings that organisations choose; all others: README at the top, Settings. An empty one has its default.
param choices = {
  ORG_TIME_ZONE: readEnvironmentVariable('ORG_TIME_ZONE', '')
  EMPLOYEE_GROUP: readEnvironmentVariable('EMPLOYEE_GROUP', '')
  INSTALL_BOT: readEnvironmentVariable('INSTALL_BOT', '')
  TEAMS_CATALOG_ID: readEnvironmentVariable('TEAMS_CATALOG_ID', '')
  ATTENDANCE: readEnvironmentVariable('ATTENDANCE', '')
  KEEP_ANSWERS_MONTHS: readEnvironmentVariable('KEEP_ANSWERS_MONTHS', '')
  KEEP_VISITS_MONTHS: readEnvironmentVariable('KEEP_VISITS_MONTHS', '')
  KEEP_CONTACTS_MONTHS: readEnvironmentVariable('KEEP_CONTACTS_MONTHS', '')
  KEEP_DELIVERY_DAYS: readEnvironmentVariable('KEEP_DELIVERY_DAYS', '')
  KEEP_AUDIT_MONTHS: readEnvironmentVariable('KEEP_AUDIT_MONTHS', '')
  SENDING: readEnvironmentVariable('SENDING', '')
  STORAGE_PREFIX: readEnvironmentVariable('STORAGE_PREFIX', '')
  VISIBILITY: readEnvironmentVariable('VISIBILITY', '')
  POLL_BOOKS: readEnvironmentVariable('POLL_BOOKS', '')
  ASK_WEEK: readEnvironmentVariable('ASK_WEEK', '')
  ASK_WEEKDAY: readEnvironmentVariable('ASK_WEEKDAY', '')
  ASK_HOUR: readEnvironmentVariable('ASK_HOUR', '')
}
