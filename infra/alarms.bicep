// Who is told, and of what: lines that the service writes, and three measurements from outside it.
param name string
param location string
param tags object
param email string
param workspaceId string
param insightsId string
param appId string
param storageId string
param publicUrl string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'alarms-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'counterpart'
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// One row per alarm: after more than `most` such lines within `window`. `states` narrows the lines to those that name
// one of these states. What each means and what to do: README.md, Alarms.
var rows = [
  {
    name: 'cards-failed'
    events: ['prompt.state', 'news.state', 'brief.state']
    states: ['failed', 'blocked', 'unknown']
    most: 10
    window: 'PT1H'
    severity: 2
  }
  {
    name: 'cycle-paused'
    events: ['cycle.paused']
    states: []
    most: 0
    window: 'PT5M'
    severity: 1
  }
  {
    name: 'queue-behind'
    events: ['queue.behind']
    states: []
    most: 2
    window: 'PT15M'
    severity: 1
  }
  {
    name: 'work-set-aside'
    events: ['work.poisoned', 'work.lost']
    states: []
    most: 0
    window: 'PT15M'
    severity: 2
  }
  {
    name: 'planning-fails'
    events: ['plan.error', 'prompt.error', 'planner.error']
    states: []
    most: 5
    window: 'PT15M'
    severity: 1
  }
  {
    name: 'notifications-lapse'
    events: ['subscription.refused', 'visit.not-seen']
    states: []
    most: 0
    window: 'PT1H'
    severity: 2
  }
  {
    name: 'visits-wait'
    events: ['visit.waits', 'visit.undone', 'visit.error', 'poll.hold-waits']
    states: []
    most: 3
    window: 'PT1H'
    severity: 2
  }
  {
    name: 'storage-fails'
    events: ['queue.error', 'planner.lease-error', 'rate.not-kept']
    states: []
    most: 5
    window: 'PT15M'
    severity: 1
  }
  {
    name: 'row-damaged'
    events: ['row.damaged']
    states: []
    most: 0
    window: 'PT1H'
    severity: 2
  }
  {
    name: 'directory-fails'
    events: ['directory.trouble', 'directory.failed']
    states: []
    most: 0
    window: 'PT6H'
    severity: 3
  }
  {
    name: 'permission-missing'
    events: ['permission.missing', 'photos.refused', 'install.refused', 'away.unread', 'attendance.not-read']
    states: []
    most: 0
    window: 'P1D'
    severity: 3
  }
  {
    name: 'identity-refused'
    events: ['identity.refused']
    states: []
    most: 2
    window: 'PT1H'
    severity: 1
  }
  {
    name: 'teams-throttles'
    events: ['rate.slowed']
    states: []
    most: 30
    window: 'PT1H'
    severity: 3
  }
  {
    name: 'requests-fail'
    events: ['http.error', 'turn.error', 'invoke.error']
    states: []
    most: 10
    window: 'PT15M'
    severity: 2
  }
  {
    name: 'bot-does-not-load'
    events: ['bot.not-loaded']
    states: []
    most: 0
    window: 'PT5M'
    severity: 1
  }
]

// A long line arrives in pieces, so its beginning is read rather than the whole.
var query = '''
AppServiceConsoleLogs
| extend event = extract('"event":"([^"]+)"', 1, ResultDescription), state = extract('"state":"([^"]+)"', 1, ResultDescription)
| where event in (EVENTS)
'''

resource ofLines 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for row in rows: {
    name: '${row.name}-${name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Counterpart: ${row.name}'
      description: 'infra/README.md, Alarms: ${row.name}'
      severity: row.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: row.window == 'P1D' || row.window == 'PT6H' ? 'PT1H' : 'PT5M'
      windowSize: row.window
      autoMitigate: true
      // The table is made with the first line, and this before it.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: '${replace(query, 'EVENTS', '\'${join(row.events, '\', \'')}\'')}${empty(row.states) ? '' : '| where state in (\'${join(row.states, '\', \'')}\')'}'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: row.most
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource doesNotStart 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'does-not-start-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Counterpart: does-not-start'
    description: 'infra/README.md, Alarms: does-not-start'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppServiceConsoleLogs | where ResultDescription has \'Counterpart cannot start\''
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

// Beyond the day's quota no line is kept, and no alarm above sees one. What the workspace says of itself is kept on.
resource blind 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'lines-are-lost-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Counterpart: lines-are-lost'
    description: 'infra/README.md, Alarms: lines-are-lost'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '_LogOperation | where Category =~ \'Ingestion\' | where Detail has \'OverQuota\''
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'instance-unhealthy-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'infra/README.md, Alarms: instance-unhealthy'
    severity: 2
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'health'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 100
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource storageAway 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'storage-away-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'infra/README.md, Alarms: storage-away'
    severity: 1
    enabled: true
    scopes: [storageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'availability'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource visit 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-${name}'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: 'ready'
    SyntheticMonitorId: 'ready-${name}'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'emea-gb-db3-azr' }, { Id: 'us-va-ash-azr' }]
    Request: { RequestUrl: '${publicUrl}/health/ready', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unreachable 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'unreachable-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'infra/README.md, Alarms: unreachable'
    severity: 1
    enabled: true
    scopes: [visit.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: visit.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}
