import type { EmailFault } from './import-mistakes.ts'

const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\].]{2,}$/
const NO_REPLY = /^(no|do[-_.]?not)[-_.]?reply@/

/** What is wrong with an e-mail address in lower case; undefined for one that can be written to. */
export function emailFault(email: string): EmailFault | undefined {
  const isAddress = EMAIL.test(email) && !email.includes('..') && !/^\.|\.@|@[.-]/.test(email)
  if (isAddress) return NO_REPLY.test(email) ? 'no reply' : undefined
  const [before = '', after = '', ...more] = email.split('@')
  if (!email.includes('@')) return 'no at'
  if (more.length === 0 && /<[^<>]+>$/.test(email)) return 'with name'
  if (/@[^@]*[\s,;/|&][^@]*@/.test(email)) return 'several'
  if (more.length > 0) return 'two ats'
  if (/\s/.test(email)) return 'space'
  if (before === '') return 'nothing before'
  if (after === '') return 'nothing after'
  if (/^\.|\.$|\.\./.test(before) || /^\.|\.$|\.\./.test(after)) return 'dots'
  return /\.[^.]{2,}$/.test(after) ? 'sign' : 'no ending'
}
