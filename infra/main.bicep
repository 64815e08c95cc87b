// Everything that a tenant needs in Azure, put together from one module per thing. What each is for: README.md.
targetScope = 'subscription'

@minLength(2)
@maxLength(20)
@description('Names the resource group and what is in it, such as counterpart-prod.')
param environmentName string

@description('Where everything stands. Choose the region in which your people\'s data may be kept.')
param location string

@description('The tenant that is served.')
param tenantId string = tenant().tenantId

@description('App id of the registration of the tab, made by entra.sh.')
param tabClientId string

@description('The name under which customers know you.')
param orgName string

@description('Under which address Teams and customers reach the service; empty for the one that Azure gives.')
param publicUrl string = ''

@description('Further settings, by the names of the table in the README at the top; those left out have their defaults.')
param choices object = {}

@description('After the key of the links of customers was changed: the version that was in force before.')
param linkSecretVersionBefore string = ''

@description('Size of the plan. The smallest with slots and autoscale is P0v3.')
param planSize string = 'P0v3'

@minValue(1)
@description('Instances that always run. Two, so that one may fail or be renewed unnoticed.')
param leastInstances int = 2

@minValue(1)
param mostInstances int = 5

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
@description('How storage is copied; ZRS outlives the loss of one data centre.')
param storageCopies string = 'Standard_ZRS'

@description('Who is told of alarms.')
param alarmEmail string

@minValue(1)
@description('What all of it may cost in a month, in the currency of the subscription; whoever is told of alarms hears of 80 and 100 %.')
param monthlyBudget int = 250

var tags = { 'azd-env-name': environmentName }
var suffix = uniqueString(subscription().id, environmentName, location)
var name = '${environmentName}-${take(suffix, 6)}'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags }
}

module network 'network.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags }
}

module storage 'storage.bicep' = {
  scope: group
  params: {
    name: 'cp${suffix}'
    location: location
    tags: tags
    copies: storageCopies
    subnetId: network.outputs.subnetId
    principalId: identity.outputs.principalId
    prefix: choices.?STORAGE_PREFIX ?? ''
  }
}

module vault 'key-vault.bicep' = {
  scope: group
  params: {
    name: 'kv-cp-${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    versionBefore: linkSecretVersionBefore
  }
}

module logs 'logs.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags }
}

module web 'web-app.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    planSize: planSize
    identityId: identity.outputs.id
    subnetId: network.outputs.subnetId
    workspaceId: logs.outputs.workspaceId
  }
}

module settings 'settings.bicep' = {
  scope: group
  params: {
    appName: web.outputs.appName
    slotName: web.outputs.slotName
    publicUrl: empty(publicUrl) ? web.outputs.url : publicUrl
    tenantId: tenantId
    botAppId: identity.outputs.clientId
    tabClientId: tabClientId
    teamsAppId: guid(group.id, 'teams app')
    storageAccount: storage.outputs.name
    linkSecret: vault.outputs.linkSecretReference
    linkSecretBefore: vault.outputs.linkSecretBeforeReference
    orgName: orgName
    insightsConnection: logs.outputs.insightsConnection
    choices: choices
  }
}

module scale 'autoscale.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    planId: web.outputs.planId
    least: leastInstances
    most: mostInstances
  }
}

module bot 'bot.bicep' = {
  scope: group
  params: {
    name: name
    tags: tags
    tenantId: tenantId
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    publicUrl: empty(publicUrl) ? web.outputs.url : publicUrl
  }
}

module alarms 'alarms.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    email: alarmEmail
    workspaceId: logs.outputs.workspaceId
    insightsId: logs.outputs.insightsId
    appId: web.outputs.appId
    storageId: storage.outputs.id
    publicUrl: empty(publicUrl) ? web.outputs.url : publicUrl
  }
}

module budget 'budget.bicep' = {
  scope: group
  params: { name: name, amount: monthlyBudget, email: alarmEmail }
}

// Names are those of the settings, so that the Teams package and entra.sh read them from the azd environment.
output PUBLIC_URL string = empty(publicUrl) ? web.outputs.url : publicUrl
output TENANT_ID string = tenantId
output BOT_APP_ID string = identity.outputs.clientId
output BOT_PRINCIPAL_ID string = identity.outputs.principalId
output TAB_CLIENT_ID string = tabClientId
output TEAMS_APP_ID string = guid(group.id, 'teams app')
output STORAGE_ACCOUNT string = storage.outputs.name
output RESOURCE_GROUP string = group.name
output WEB_APP string = web.outputs.appName
output KEY_VAULT string = vault.outputs.name
