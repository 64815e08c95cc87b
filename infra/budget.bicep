// What all of it costs in a month is told before it is too much.
param name string
param amount int
param email string

@description('The first day of a month, from which costs are counted; it cannot be changed later.')
param start string = utcNow('yyyy-MM-01')

// A later deployment leaves it as it is; another amount is set in the portal.
@onlyIfNotExists()
resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'budget-${name}'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      most: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: [email] }
      all: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: [email] }
    }
  }
}
