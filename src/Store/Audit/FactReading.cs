using System.Data.Common;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>Reads all facts in the order of their numbers, some at a time, and hands them out recording by recording.</summary>
internal sealed class FactReading(DbConnection connection, DbTransaction transaction)
{
    private const int Page = 5_000;

    private readonly Queue<Fact> _read = new();
    private long _last;
    private bool _ended;

    /// <summary>The facts up to and with a recording that were not handed out yet.</summary>
    public List<Fact> Of(long recording)
    {
        var facts = new List<Fact>();
        while (Next() is { } fact && fact.Recording <= recording) facts.Add(_read.Dequeue());
        return facts;
    }

    private Fact? Next()
    {
        if (_read.Count == 0 && !_ended)
        {
            foreach (var fact in FactTable.Read(connection, transaction, "WHERE seq > @last ORDER BY seq LIMIT " + DecimalText.Format(Page), ("last", _last))) _read.Enqueue(fact);
            _ended = _read.Count < Page;
            if (_read.Count > 0) _last = _read.Last().Seq;
        }

        return _read.TryPeek(out var next) ? next : null;
    }
}
