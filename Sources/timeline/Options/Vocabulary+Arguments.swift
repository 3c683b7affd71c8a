public import ArgumentParser
public import TimelineModel

extension ActorRole: ExpressibleByArgument {}
extension EventType: ExpressibleByArgument {}
