import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { checkRequirementInput } from "./input";

/**
 * Says that a person has, or has not, compared the wording of a requirement with the signed text. It is the one thing
 * that may change once a version is published.
 */
export const checkRequirement = mutation({
  permission: "requirement.check",
  input: checkRequirementInput,
  subject: (tx, { requirementId }) =>
    tx.requirement
      .findUnique({
        where: { id: requirementId },
        select: {
          id: true,
          key: true,
          checkedAgainstSigned: true,
          version: { select: { directiveId: true } },
        },
      })
      .then((found) => found && { ...found, departmentId: null }),
  change: async ({ tx, actor, now, input, subject }) => {
    const { checked } = input;
    if (subject.checkedAgainstSigned === checked) return { result: { checked }, audit: nothingChanged };
    await tx.requirement.update({
      where: { id: subject.id },
      data: {
        checkedAgainstSigned: checked,
        checkedAt: checked ? now : null,
        checkedById: checked ? actor.id : null,
      },
    });
    return {
      result: { checked },
      audit: {
        action: "requirement.checked",
        subjectType: "directive",
        subjectId: subject.version.directiveId,
        departmentId: null,
        details: { requirement: subject.key, checked },
      },
    };
  },
});
