import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { COMPILE_CACHE } from './compile-cache.ts'
import type { Ask, Tell, Value } from './instance-messages.ts'

type Question = Ask extends infer A ? (A extends Ask ? Omit<A, 'id'> : never) : never
/** How a process ended: with a code or by a signal, and when in real ms. */
export type Exit = { pid: number | undefined; code: number | null; signal: string | null; at: number }
/** One service process, and the ones that take its place after it ends. */
export type Instance = {
  /** Settled when it is ready for the first time, or cannot start. */
  ready: Promise<void>
  pid(): number | undefined
  /** The port it listens on; undefined unless it is ready. */
  port(): number | undefined
  exits(): Exit[]
  /** Rejects when the process ends first, refuses, or takes longer than that. */
  ask(question: Question, patienceMs: number): Promise<Value>
  kill(): void
  stop(): Promise<void>
}
export type InstanceOptions = {
  number: number
  env: Record<string, string | undefined>
  offset: () => number
  logs: string
}

const AGAIN_MS = { soon: 100, later: 2000 }
const STOP_MS = 25_000

/** Starts a service process and keeps one running. */
export function createInstance({ number, env, offset, logs }: InstanceOptions): Instance {
  const first = Promise.withResolvers<void>()
  const waiting = new Map<number, { resolve(value: Value): void; reject(e: Error): void }>()
  const log = join(logs, `instance-${number}.log`)
  let child: ChildProcess | undefined
  let port: number | undefined
  let stopped = false
  let asked = 0

  const spawn = () => {
    const file = openSync(log, 'a')
    child = fork(join(import.meta.dirname, 'instance.ts'), [], {
      detached: true,
      execArgv: [],
      stdio: ['ignore', file, file, 'ipc'],
      env: { ...env, SANDBOX_OFFSET: String(offset()), NODE_COMPILE_CACHE: COMPILE_CACHE },
    })
    closeSync(file)
    child.on('message', hear)
    child.on('error', (error) => first.reject(error))
    child.once('exit', ended)
  }
  const hear = (told: Tell) => {
    if (told.tell === 'ready') {
      port = told.port
      first.resolve()
    } else if (told.tell === 'failed') {
      first.reject(new Error(`The service did not start: ${told.reason}`))
    } else {
      const question = waiting.get(told.id)
      waiting.delete(told.id)
      if (told.tell === 'answer') question?.resolve(told.value)
      else question?.reject(new Error(told.reason))
    }
  }
  const exits: Exit[] = []
  const ended = (code: number | null, signal: string | null) => {
    exits.push({ pid: child?.pid, code, signal, at: Date.now() })
    const pause = port === undefined ? AGAIN_MS.later : AGAIN_MS.soon
    port = undefined
    child = undefined
    first.reject(new Error(`The service ended before it was ready; see ${log}.`))
    for (const { reject } of waiting.values()) reject(new Error('The service process ended.'))
    waiting.clear()
    if (!stopped) setTimeout(() => stopped || spawn(), pause)
  }
  first.promise.catch(() => undefined)
  spawn()
  return {
    ready: first.promise,
    pid: () => child?.pid,
    port: () => port,
    exits: () => exits,
    kill: () => void child?.kill('SIGKILL'),
    ask: (question, patienceMs) => {
      const id = ++asked
      const { promise, resolve, reject } = Promise.withResolvers<Value>()
      waiting.set(id, { resolve, reject })
      const timer = setTimeout(() => reject(new Error('The service process does not answer.')), patienceMs)
      const ended = () => {
        clearTimeout(timer)
        waiting.delete(id)
      }
      if (!child?.connected) reject(new Error('The service process is not running.'))
      else child.send({ id, ...question }, (error) => error && reject(error))
      return promise.finally(ended)
    },
    async stop() {
      stopped = true
      const running = child
      if (!running) return
      const gone = once(running, 'exit')
      const timer = setTimeout(() => running.kill('SIGKILL'), STOP_MS)
      running.kill('SIGTERM')
      await gone
      clearTimeout(timer)
    },
  }
}
