// The details of the element's events as JSON Schema.

/** One definition an event, by the event's name. Later versions may add fields, so others are not refused. */
export function eventsSchema(contract) {
  const field = ({ summary, ...rest }) => ({ ...rest, ...(summary && { description: summary }) });
  const definition = (event) => ({
    description: event.summary,
    type: "object",
    properties: Object.fromEntries(Object.entries(event.detail).map(([name, it]) => [name, field(it)])),
    required: Object.keys(event.detail),
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://news-article.example/schema/events.schema.json",
    title: `The \`detail\` of the events of <${contract.tag}>, contract ${contract.contract}`,
    description: "One definition an event. Fields that are not described here are allowed and to be ignored.",
    $defs: Object.fromEntries(contract.events.map((event) => [event.name, definition(event)])),
  };
}
