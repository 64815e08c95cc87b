// The plan, the web app and the slot in which the next version warms up. Settings are in settings.bicep.
param name string
param location string
param tags object
param planSize string
param identityId string
param subnetId string
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: planSize }
  properties: { reserved: true }
}

var site = {
  serverFarmId: plan.id
  httpsOnly: true
  clientAffinityEnabled: false
  virtualNetworkSubnetId: subnetId
  vnetRouteAllEnabled: false
  keyVaultReferenceIdentity: identityId
  siteConfig: {
    linuxFxVersion: 'NODE|24-lts'
    appCommandLine: 'node bot/main.ts'
    alwaysOn: true
    healthCheckPath: '/health/ready'
    minTlsVersion: '1.2'
    scmMinTlsVersion: '1.2'
    ftpsState: 'Disabled'
    http20Enabled: true
    webSocketsEnabled: false
    remoteDebuggingEnabled: false
  }
}
var identities = { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'app-${name}'
  location: location
  tags: union(tags, { 'azd-service-name': 'web' })
  kind: 'app,linux'
  identity: identities
  properties: site
}

// It runs only while a version is exchanged: what runs there takes work like any other instance.
resource next 'Microsoft.Web/sites/slots@2023-12-01' = {
  parent: app
  name: 'next'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: identities
  properties: site
}

// Nobody deploys with a password.
resource passwords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [
  for way in ['ftp', 'scm']: {
    parent: app
    name: way
    properties: { allow: false }
  }
]

resource nextPasswords 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2023-12-01' = [
  for way in ['ftp', 'scm']: {
    parent: next
    name: way
    properties: { allow: false }
  }
]

resource lines 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'lines'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

resource nextLines 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'lines'
  scope: next
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AppServiceConsoleLogs', enabled: true }]
  }
}

output planId string = plan.id
output appId string = app.id
output appName string = app.name
output slotName string = next.name
output url string = 'https://${app.properties.defaultHostName}'
