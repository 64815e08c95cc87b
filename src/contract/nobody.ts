/** Whether an id took the place of that of somebody who was erased (6.4): nothing is kept for them, and nothing asked. */
export const isNobody = (id: string): boolean => /(^|\.)nobody-/.test(id)
