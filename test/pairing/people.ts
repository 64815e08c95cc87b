import type { JobFunction } from '../../src/contract/words.ts'
import type { Contact } from '../../src/domain/people/customer.ts'
import type { Employee } from '../../src/domain/people/employee.ts'

/** An employee; what is not given is the same for all. */
export function employee(id: string, given: Partial<Employee> = {}): Employee {
  return {
    id,
    name: `Employee ${id}`,
    email: `${id}@ours.example`,
    department: 'Supply',
    jobTitle: '',
    function: 'logistics' as JobFunction,
    functionBy: 'title',
    managerEmail: null,
    managerId: null,
    leader: false,
    timeZone: 'Europe/Amsterdam',
    locale: 'nl-NL',
    country: 'NL',
    hours: null,
    from: null,
    leftOn: null,
    ...given,
  }
}

/** A contact of a customer; what is not given is the same for all. */
export function contact(id: string, given: Partial<Contact> = {}): Contact {
  return {
    id,
    customerId: 'acme',
    name: `Contact ${id}`,
    email: `${id}@acme.example`,
    jobTitle: '',
    function: 'logistics',
    functionBy: 'title',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    country: 'NL',
    objectedOn: null,
    leftOn: null,
    ...given,
  }
}

/** Whole numbers below `limit`, the same ones for the same seed. */
export function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % limit
  }
}

export function shuffled<T>(items: readonly T[], roll: (limit: number) => number): T[] {
  const left = [...items]
  return items.map(() => left.splice(roll(left.length), 1)[0] as T)
}

const FUNCTIONS = ['it', 'hr', 'finance', 'logistics', 'other'] as const
const LANGUAGES = ['nl', 'de', 'fr'] as const
const ZONES = ['Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo'] as const

/** Many different people of ours and theirs, the same ones for the same dice. */
export function crowd(ours: number, theirs: number, roll: (limit: number) => number) {
  const any = <T>(list: readonly T[]): T => list[roll(list.length)] as T
  return {
    employees: Array.from({ length: ours }, (_, n) =>
      employee(`e${String(n).padStart(3, '0')}`, {
        function: any(FUNCTIONS),
        locale: any(LANGUAGES),
        timeZone: any(ZONES),
        department: any(['A', 'B', '']),
      }),
    ),
    contacts: Array.from({ length: theirs }, (_, n) =>
      contact(`c${String(n).padStart(3, '0')}`, {
        function: any(FUNCTIONS),
        language: any(LANGUAGES),
        timeZone: any(ZONES),
      }),
    ),
  }
}
