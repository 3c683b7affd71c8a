/// A short list of entities, the first three of them in place: a noun phrase names few actors and places.
///
/// Three such lists a noun phrase would else be three arrays, each with memory of its own.
struct EntityList: RandomAccessCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
  private var numbers = IndexList()

  /// No entities.
  init() {}

  @inline(__always)
  init(arrayLiteral entities: EntityID...) {
    for entity in entities { append(entity) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { numbers.endIndex }

  subscript(place: Int) -> EntityID { EntityID(numbers[place]) }

  @inline(__always)
  mutating func append(_ entity: EntityID) { numbers.append(entity.index) }

  mutating func append(contentsOf entities: some Sequence<EntityID>) {
    for entity in entities { append(entity) }
  }

  mutating func replaceSubrange(_ range: Range<Int>, with entities: some Collection<EntityID>) {
    numbers.replaceSubrange(range, with: entities.map(\.index))
  }
}
