import {
  AnswerTemplates,
  Categories,
  EscalationRules,
  Priorities,
  RepeatRules,
  ServiceTargets,
} from "../../model/requests/ruleTables";
import { Escalations, RequestForms, Requests, RequestTasks, StatusLog } from "../../model/requests/tables";
import type { Feature } from "../../ui/feature";
import { formPage, recordSource } from "../../ui/recordSource";
import { requestsDuty } from "./duty";

const next = () => import("./nextSteps").then((steps) => steps.nextOfRequest);
const page = { path: "requests/request", param: "request", next } as const;

/** Requests of colleagues from their coming to their end, with the time that they may take. */
export const requests: Feature = {
  ...requestsDuty,
  purpose: "What colleagues ask for: who does it, until when, what holds it up, and what comes again and again.",
  tables: [
    Requests,
    StatusLog,
    RequestTasks,
    Escalations,
    RequestForms,
    Categories,
    ServiceTargets,
    Priorities,
    EscalationRules,
    RepeatRules,
    AnswerTemplates,
  ],
  records: [
    recordSource(Requests, { kind: "Request", words: ["subject", "requester", "equipment", "about"], page }),
    recordSource(StatusLog, { kind: "Request", words: ["text"], page: { ...page, partOf: "request" } }),
    recordSource(RequestTasks, { kind: "Request", words: ["what"], page: { ...page, partOf: "request" } }),
    recordSource(Categories, { kind: "Category", words: ["category", "owner"], page: formPage(Categories) }),
    recordSource(AnswerTemplates, { kind: "Template", words: ["template"], page: formPage(AnswerTemplates) }),
  ],
  todo: () => import("./requestTodo").then((rules) => rules.requestTodo),
  sample: () => import("./sampleRequests").then((rules) => rules.sampleRequests),
  usual: () => import("./usualRules").then((rules) => rules.usualRows),
};
