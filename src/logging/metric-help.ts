/** What each metric tells, under its full name; a metric without an entry works and says that it has none. */
export const METRIC_HELP: Readonly<Record<string, string>> = {
  almanac_http_requests_total: 'HTTP requests by method, route and status',
  almanac_http_request_seconds: 'Time from the first byte of a request to the end of its answer',
  almanac_turn_seconds: 'Time of one turn of the dialogue, from taking the conversation to its saved end',
  almanac_tool_calls_total: 'Tool calls by tool and outcome',
  almanac_model_tokens_total: 'Tokens of models by business and kind: input (not from the cache), cached, output',
  almanac_model_cost_micros_total: 'Cost of models by business, in millionths of the currency of the configured prices',
  almanac_answers_total: 'Answers of interpreters by interpreter',
  almanac_messages_refused_total: 'Messages refused because somebody wrote too fast, by channel',
};
