"""Operations that make the first start quick: several hundred models and triggers without rendering all of them
again after each. What they do to the database and to the state is Django's and pgtrigger's own.

Written into a migration in place of Django's `migrations.CreateModel`, `AddField`, `AddConstraint`, `RemoveField` and
`RemoveConstraint`, and pgtrigger's `AddTrigger` and `RemoveTrigger`.
"""

from django.db.migrations import operations
from pgtrigger import migrations


def _without_rendering(change, app_label, state):
    """Change the state; its rendered models are returned as they were, to be brought up to date by the caller."""
    rendered = state.__dict__.pop("apps", None)
    change(app_label, state)
    if rendered is not None:
        state.__dict__["apps"] = rendered
        state.is_delayed = True  # Django's own word for it: a RunPython renders everything first
    return rendered


class CreateModel(operations.CreateModel):
    """Nothing points at a model that is new, so it alone is rendered; Django renders everything it is related to."""

    def state_forwards(self, app_label, state):
        rendered = _without_rendering(super().state_forwards, app_label, state)
        if rendered is not None:
            rendered.render_multiple([state.models[app_label, self.name_lower]])


class AddField(operations.AddField):
    """The rendered model is given the field, so whatever points at the model still points at it."""

    def state_forwards(self, app_label, state):
        rendered = _without_rendering(super().state_forwards, app_label, state)
        if rendered is not None:
            field = state.models[app_label, self.model_name_lower].fields[self.name]
            rendered.get_model(app_label, self.model_name).add_to_class(self.name, field.clone())
            rendered.clear_cache()


class AddConstraint(operations.AddConstraint):
    """As AddField: the rendered model is given the constraint."""

    def state_forwards(self, app_label, state):
        rendered = _without_rendering(super().state_forwards, app_label, state)
        if rendered is not None:
            options = rendered.get_model(app_label, self.model_name)._meta
            options.constraints = [*options.constraints, self.constraint.clone()]


class RemoveField(operations.RemoveField):
    """Only the state lets go of the field; the rendered model, from which the column is then dropped, keeps it until
    everything is rendered anew."""

    def state_forwards(self, app_label, state):
        _without_rendering(super().state_forwards, app_label, state)


class RemoveConstraint(operations.RemoveConstraint):
    """As AddConstraint: the rendered model is left without it."""

    def state_forwards(self, app_label, state):
        rendered = _without_rendering(super().state_forwards, app_label, state)
        if rendered is not None:
            options = rendered.get_model(app_label, self.model_name)._meta
            options.constraints = [rule for rule in options.constraints if rule.name != self.name]


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
