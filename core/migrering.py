"""Operations that make the first start quick: several hundred models and triggers without rendering all of them
again after each. What they do to the database and to the state is Django's and pgtrigger's own.

Written into a migration in place of `migrations.CreateModel` and `pgtrigger.migrations.AddTrigger`.
"""

from django.db.migrations import operations
from pgtrigger import migrations


class CreateModel(operations.CreateModel):
    """Nothing points at a model that is new, so it alone is rendered; Django renders everything it is related to."""

    def state_forwards(self, app_label, state):
        rendered = state.__dict__.pop("apps", None)
        super().state_forwards(app_label, state)
        if rendered is not None:
            state.__dict__["apps"] = rendered
            rendered.render_multiple([state.models[app_label, self.name_lower]])


class AddTrigger(migrations.AddTrigger):
    """The trigger's SQL stands in the migration, so the rendered models need not know of it; the state does."""

    def state_forwards(self, app_label, state):
        options = state.models[app_label, self.model_name].options
        options["triggers"] = [*options.get("triggers", []), self.trigger]


class RemoveTrigger(migrations.RemoveTrigger):
    """As AddTrigger: only the state need know."""

    def state_forwards(self, app_label, state):
        options = state.models[app_label, self.model_name].options
        options["triggers"] = [trigger for trigger in options.get("triggers", []) if trigger.name != self.name]
