import { augment } from './augment-flow.ts'
import { type Costs, emptyFlow, type Graph } from './flow.ts'
import { relax } from './relax-flow.ts'

/**
 * The edges whose values, less the costs of their people, have the greatest total (1.4); which of them are chosen.
 * Least-cost flow by the primal-dual method of Ford and Fulkerson: finds what the best way of gaining something is
 * worth, takes all such ways, then those of the next worth. So its time grows with edges times distinct worths, and ties
 * cost nothing. Same input, same result.
 */
export function bestEdges(graph: Graph, leftCosts: Costs, rightCosts: Costs): Uint8Array {
  const flow = emptyFlow(graph, leftCosts, rightCosts)
  while (flow.end < 0 && relax(flow)) while (augment(flow));
  return flow.chosen
}
