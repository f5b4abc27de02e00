using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A waiting event, in the table and partition of the row that it tells of; and the columns that an event has wherever it is kept.</summary>
internal static class AuditEventRow
{
    private const string ActorRole = nameof(ActorRole);
    private const string ActorId = nameof(ActorId);
    private const string ActorName = nameof(ActorName);
    private const string SubjectKind = nameof(SubjectKind);
    private const string SubjectId = nameof(SubjectId);

    /// <summary>Makes the actions that add events, for a transaction of the rows that they tell of.</summary>
    /// <param name="partition">Partition of those rows.</param>
    /// <param name="events">The events.</param>
    /// <returns>One action an event; refused if an event of that id waits there already.</returns>
    public static IEnumerable<TableTransactionAction> Additions(string partition, IEnumerable<AuditEvent> events) => events.Select(each =>
    {
        var entity = new TableEntity(partition, AuditKeys.Waiting(each.Id));
        Write(entity, each);
        return new TableTransactionAction(TableTransactionActionType.Add, entity);
    });

    /// <summary>Sets an event's columns.</summary>
    /// <param name="entity">The row; its key holds the event's id.</param>
    /// <param name="audited">The event.</param>
    public static void Write(TableEntity entity, AuditEvent audited)
    {
        entity[nameof(AuditEvent.Chain)] = audited.Chain.Name;
        entity[nameof(AuditEvent.Action)] = WireNames.Of(audited.Action);
        entity[nameof(AuditEvent.At)] = audited.At;
        entity[ActorRole] = audited.Actor.Role is { } role ? WireNames.Of(role) : null;
        entity[ActorId] = audited.Actor.Id;
        entity[ActorName] = audited.Actor.Name;
        entity[SubjectKind] = WireNames.Of(audited.Subject.Kind);
        entity[SubjectId] = audited.Subject.Id;
        entity[nameof(AuditEvent.Details)] = audited.Details.All.Count == 0 ? null : JsonSerializer.Serialize(audited.Details.All.Select(detail => new[] { detail.Key, detail.Value }));
    }

    /// <summary>Reads an event's columns.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="id">The event's id.</param>
    /// <returns>The event.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static AuditEvent Read(TableEntity entity, string id) => new()
    {
        Id = id,
        Chain = new AuditChain(entity.RequireText(nameof(AuditEvent.Chain))),
        Action = WireNames.Parse<AuditAction>(entity.GetString(nameof(AuditEvent.Action))),
        At = entity.RequireInstant(nameof(AuditEvent.At)),
        Actor = new Actor(
            entity.GetString(ActorRole) is { } role ? WireNames.Parse<Role>(role) : null,
            entity.RequireText(ActorId),
            entity.RequireText(ActorName)),
        Subject = new AuditSubject(WireNames.Parse<AuditSubjectKind>(entity.GetString(SubjectKind)), entity.RequireText(SubjectId)),
        Details = ReadDetails(entity),
    };

    private static AuditDetails ReadDetails(TableEntity entity)
    {
        if (entity.GetString(nameof(AuditEvent.Details)) is not { } text)
        {
            return AuditDetails.None;
        }

        try
        {
            return AuditDetails.Kept((JsonSerializer.Deserialize<string[][]>(text) ?? []).Select(detail => detail is [{ } name, { } value]
                ? KeyValuePair.Create(name, value)
                : throw new FormatException($"Row {entity.PartitionKey} {entity.RowKey} has a detail that is no pair.")));
        }
        catch (JsonException exception)
        {
            throw new FormatException($"Row {entity.PartitionKey} {entity.RowKey} has details that are no JSON.", exception);
        }
    }
}
