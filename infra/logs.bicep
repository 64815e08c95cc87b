// Where the lines of the service go, and the resource that looks at it from outside.
param name string
param location string
param tags object

@description('For so many days lines are kept; they hold ids and event names, never names or what people wrote.')
param keepDays int = 30

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: keepDays
    workspaceCapping: { dailyQuotaGb: 2 }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

output workspaceId string = workspace.id
output insightsId string = insights.id
output insightsConnection string = insights.properties.ConnectionString
