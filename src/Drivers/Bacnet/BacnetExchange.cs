namespace Lingtan.Drivers;

/// <summary>How a request ended.</summary>
/// <param name="Body">The data of the answer.</param>
/// <param name="Error">Why it was refused; null: it was not.</param>
internal sealed record BacnetReply(byte[] Body, BacnetError? Error);

/// <summary>A request under way: what arrives for it is put together here.</summary>
/// <param name="to">Where it went.</param>
/// <param name="invoke">The number that the answer repeats.</param>
/// <param name="service">The service asked for.</param>
internal sealed class BacnetExchange(BacnetAddress to, byte invoke, byte service)
{
    private readonly TaskCompletionSource<BacnetReply> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private BacnetParts _parts = new(service);
    private bool _hasNew;

    /// <summary>What it is known by.</summary>
    public (BacnetAddress, byte) Key => (to, invoke);

    /// <summary>Waits for the end; while parts of an answer arrive, the time begins anew.</summary>
    /// <returns>Null: nothing came in time.</returns>
    public async Task<BacnetReply?> WaitAsync(TimeSpan timeout, TimeProvider time, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await _done.Task.WaitAsync(timeout, time, cancel).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                lock (_gate)
                {
                    if (!_hasNew)
                    {
                        _parts = new BacnetParts(service);
                        return null;
                    }

                    _hasNew = false;
                }
            }
        }
    }

    /// <summary>Takes a message for this request.</summary>
    /// <returns>What is to be said to it; null: nothing.</returns>
    public byte[]? Take(BacnetApdu apdu, ReadOnlySpan<byte> message)
    {
        var body = message[apdu.Body..];
        switch (apdu.Message)
        {
            case BacnetMessage.ComplexAck when apdu.IsSegment:
                return TakePart(apdu, body);
            case BacnetMessage.SimpleAck or BacnetMessage.ComplexAck when apdu.Service == service:
                End(new BacnetReply(body.ToArray(), null));
                return null;
            case BacnetMessage.Error when apdu.Service == service && BacnetAnswers.TryError(body, out var error):
                End(new BacnetReply([], error));
                return null;
            case BacnetMessage.Reject or BacnetMessage.Abort:
                End(new BacnetReply([], new BacnetError(0, apdu.Service, apdu.Message)));
                return null;
            default:
                return null;
        }
    }

    private byte[]? TakePart(BacnetApdu apdu, ReadOnlySpan<byte> body)
    {
        lock (_gate)
        {
            var step = _parts.Take(apdu, body);
            _hasNew |= step is PartStep.Kept or PartStep.Acknowledge;
            if (step == PartStep.Kept) return null;
            if (step == PartStep.TooMuch)
            {
                End(new BacnetReply([], new BacnetError(0, BacnetRefusals.BufferOverflow, BacnetMessage.Abort)));
                return BacnetRequests.Abort(invoke, BacnetRefusals.BufferOverflow);
            }

            if (step == PartStep.Complete) End(new BacnetReply(_parts.Body, null));
            return BacnetRequests.SegmentAck(invoke, _parts.Last, _parts.Window, step == PartStep.Gap);
        }
    }

    private void End(BacnetReply reply) => _done.TrySetResult(reply);
}
