/** Every call the tab can make: the name of its use case, its method and its path. No zod here: the tab imports this. */
export const PATHS = {
  getMe: { method: 'get', path: '/api/me' },
  teamOverview: { method: 'get', path: '/api/overview' },
  listCustomers: { method: 'get', path: '/api/customers' },
  getCustomer: { method: 'get', path: '/api/customers/:customerId' },
  listContacts: { method: 'get', path: '/api/customers/:customerId/contacts' },
  listPairs: { method: 'get', path: '/api/pairs' },
  createPair: { method: 'post', path: '/api/pairs' },
  suggestPairs: { method: 'post', path: '/api/pairs/suggestions' },
  acceptPairs: { method: 'post', path: '/api/pairs/accepted' },
  searchEmployees: { method: 'get', path: '/api/employees' },
  importFile: { method: 'post', path: '/api/import/:kind' },
  listCycles: { method: 'get', path: '/api/cycles' },
  listPrompts: { method: 'get', path: '/api/cycles/:cycleId/prompts' },
} as const
export type OperationId = keyof typeof PATHS
