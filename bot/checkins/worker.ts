import type { App } from '../../src/app.ts'
import type { Hold, Work } from '../../src/domain/checkins/work.ts'

/** What is left of a piece of work: nothing, or another look after so many ms. */
export type Done = { laterMs: number | null }
const DONE: Done = { laterMs: null }

/** Does one piece of work. May be called twice for the same one. */
export async function doWork(app: App, work: Work, hold: Hold): Promise<Done> {
  switch (work.kind) {
    case 'plan-shard':
      await app.planShard(work, hold)
      return DONE
    case 'send-shard':
      return app.sendShard(work, hold)
    case 'ask-again': {
      const sent = await app.askAgain(work)
      return { laterMs: sent.done ? null : sent.laterMs }
    }
    case 'redraw': {
      const drawn = await app.redrawCards(work)
      return { laterMs: drawn.done ? null : drawn.laterMs }
    }
    case 'visit':
      return app.finishVisit(work)
    case 'answer':
      await app.copyFact(work)
      return DONE
    case 'poll':
      return app.followPoll(work)
    case 'look-at-visit':
      await app.lookAtVisit(work)
      return DONE
    case 'look-at-visits':
      await app.followVisits(work)
      return DONE
    case 'subscription':
      return app.keepSubscription(work)
    case 'visit-over':
      return app.afterVisit(work)
    case 'attendance':
      await app.readAttendance(work)
      return DONE
    case 'debrief': {
      const sent = await app.sendPrompt(work)
      return { laterMs: sent.done ? null : sent.laterMs }
    }
    case 'brief': {
      const sent = await app.sendBrief(work)
      return { laterMs: sent.done ? null : sent.laterMs }
    }
    case 'redraw-brief': {
      const drawn = await app.redrawBrief(work)
      return { laterMs: drawn.done ? null : drawn.laterMs }
    }
    case 'undo-import':
      return app.finishUndo(work)
    case 'handover':
      return app.carryOutHandover(work)
    case 'news': {
      const sent = await app.sendNews(work)
      return { laterMs: sent.done ? null : sent.laterMs }
    }
    case 'read-directory':
      return app.readDirectory(work, hold)
    case 'retitle':
      await app.retitle(work)
      return DONE
    case 'install': {
      const sent = await app.installAndSend(work)
      return { laterMs: sent.done ? null : sent.laterMs }
    }
    case 'move-cycle':
      await app.handOutMove(work)
      return DONE
    case 'move-shard':
      return app.moveShard(work, hold.stillMine)
    case 'look-after':
      await app.lookAfter(work)
      return DONE
    case 'pair':
      await app.copyFact(work)
      return app.settleIntroduction(work)
    case 'pair-day':
      return app.pairDay(work)
    case 'person-day':
      return app.planPerson(work)
    case 'tell-visibility':
      await app.tellVisibility(work)
      return DONE
    case 'retention':
      await app.handOutRetention()
      return DONE
    case 'retain-next':
      await app.retainNext(work)
      return DONE
    case 'retain-people':
      await app.retainPeople(work)
      return DONE
    case 'forget-people':
      return app.forgetPeople(hold)
    case 'retain-accesses':
      await app.retainAccesses(work)
      return DONE
    case 'retain-customers':
      await app.retainCustomers(work)
      return DONE
    case 'retain-delivery':
      await app.retainDelivery(work)
      return DONE
    case 'publish-feelings':
      await app.publishFeelings(work)
      return DONE
    case 'gather-feelings':
      await app.gatherFeelings()
      return DONE
    case 'erase':
      return app.carryOutErasure(work, hold)
    case 'make-files':
      return app.makeFiles(hold)
    case 'forget-file':
      await app.forgetFile(work)
      return DONE
    case 'access':
      await app.writeAccess(work)
      return DONE
    case 'note-import':
      return app.noteImport(work)
    case 'visibility':
    case 'asking':
    case 'contact':
    case 'employee':
    case 'customer':
    case 'checkin':
    case 'follow-up':
    case 'promise':
      await app.copyFact(work)
      return DONE
  }
}
