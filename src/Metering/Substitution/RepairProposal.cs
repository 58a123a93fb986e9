using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What a repair does.</summary>
public enum RepairKind
{
    /// <summary>A held reading is set aside for good.</summary>
    SetAside,

    /// <summary>One of the values of a disputed reading is kept.</summary>
    KeepValue,

    /// <summary>An addition is recorded.</summary>
    RecordAddition,
}

/// <summary>A repair that is proposed. It changes nothing until a person accepts it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Start">From when, or the time of the reading.</param>
/// <param name="End">Until when; the same as the start for one reading.</param>
/// <param name="Value">The value to keep, or the amount to add; null where it is for the person to say, or the reading is set aside.</param>
/// <param name="Reason">Why an addition is recorded; null for a reading.</param>
/// <param name="Rule">The rule behind the value.</param>
/// <param name="Why">What led to the proposal.</param>
public sealed record RepairProposal(
    RepairKind Kind, Instant Start, Instant End, decimal? Value, AdditionReason? Reason, string Rule, LocalText Why)
{
    /// <summary>Accepts a proposal of an addition.</summary>
    /// <param name="id">Identifier of the addition.</param>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="register">Identifier of the register.</param>
    /// <param name="amount">The amount; null: the proposed one.</param>
    /// <param name="author">Who accepts.</param>
    /// <param name="when">When.</param>
    /// <returns>Null where the proposal is about a reading, or there is no amount.</returns>
    public RecordedAddition? Accept(string id, string meter, string register, decimal? amount, string author, Instant when) =>
        Kind == RepairKind.RecordAddition && (amount ?? Value) is { } value
            ? new RecordedAddition(id, meter, register, Start, End, value, Reason!.Value, author, when, Rule)
            : null;
}
