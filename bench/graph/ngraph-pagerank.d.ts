declare module 'ngraph.pagerank' {
  function pageRank(graph: object, damping: number, tolerance: number): Record<string, number>
  export = pageRank
}
